// The archive's help, opened within any page: fetched on the first tap, with its style. Without it
// the link leads to the help's own page, which does the same by itself.
let panel;
let opener;
let isAsking = false;

// Opens the help below the link that was tapped, or leads to it where the page is its own.
export async function open(link) {
  const own = document.querySelector("main .help:not([data-here])");
  if (own) return begin(own);
  panel ??= await build(link.href);
  opener = link;
  place(link);
  begin(panel);
}

// What is said first of the machine stays in sight, too.
function begin(help) {
  help.querySelector("#tanya").focus({ preventScroll: true });
  help.scrollIntoView({ block: "nearest" });
}

function close() {
  panel.remove();
  opener.focus();
}

async function build(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = read(await answer.text());
  await dress(page);
  const found = page.querySelector(".help");
  found.dataset.here = "";
  const way = found.querySelector(".close");
  way.hidden = false;
  way.onclick = close;
  found.addEventListener("keydown", (event) => event.key === "Escape" && close());
  found.addEventListener("submit", send);
  return found;
}

// What the help's page has in its head and this one has not.
async function dress(page) {
  const has = (link) => document.querySelector(`link[href="${link.getAttribute("href")}"]`);
  for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
    if (has(link)) continue;
    await new Promise((done) => {
      link.onload = link.onerror = done;
      document.head.append(link);
    });
  }
}

// Below the text it belongs to; from the foot, above the foot.
function place(link) {
  const foot = link.closest("footer");
  panel.classList.toggle("page", Boolean(foot));
  if (foot) foot.before(panel);
  else link.closest("p").after(panel);
}

async function send(event) {
  event.preventDefault();
  if (isAsking) return;
  isAsking = true;
  const form = event.target;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  isAsking = false;
  if (!answer) return form.submit();
  const page = read(await answer.text());
  if (form.matches(".say")) show(form, page);
  else thank(form, page);
}

function show(form, page) {
  const told = page.querySelector(".exchange");
  const next = page.querySelector(".help .say");
  if (!next) return form.submit();
  form.replaceWith(next);
  next.querySelector("#tanya").focus();
  if (!told) return;
  panel.querySelector(".log").append(told);
  told.scrollIntoView({ block: "nearest" });
}

function thank(form, page) {
  const told = page.querySelector(".opening .about") ?? page.querySelector(".opening");
  if (!told) return form.submit();
  told.className = "note ui";
  told.tabIndex = -1;
  form.replaceWith(told);
  told.focus();
}

function read(text) {
  return new DOMParser().parseFromString(text, "text/html");
}
