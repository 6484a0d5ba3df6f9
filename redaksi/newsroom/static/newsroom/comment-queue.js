// The moderators' queue: its forms work by themselves; this sends them without leaving the page, and
// lets a moderator decide by the keyboard. The shortcuts can be switched off (WCAG 2.1.4).
const KEPT = "redaksi-shortcuts";
const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

customElements.define("comment-queue", class extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector("[role=status]");
    this.help = this.querySelector("details");
    this.toggle = this.querySelector("[data-shortcuts]");
    this.decided = [];
    // A comment's own screen is loaded anew: its record has changed as well.
    this.isOne = "one" in this.dataset;
    if (this.isOne) this.current = this.querySelector("article");
    this.toggle.checked = localStorage.getItem(KEPT) !== "off";
    this.help.hidden = false;
    this.#offerAll();
    this.keep = () => localStorage.setItem(KEPT, this.toggle.checked ? "on" : "off");
    this.press = (event) => this.#press(event);
    this.send = (event) => this.#send(event);
    this.stand = (event) => { this.current = event.target.closest("article") ?? this.current; };
    this.toggle.addEventListener("change", this.keep);
    this.addEventListener("submit", this.send);
    this.addEventListener("focusin", this.stand);
    // Before Wagtail's own shortcuts, which know "?" too.
    document.addEventListener("keydown", this.press, true);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press, true);
  }

  #rows() {
    return [...this.querySelectorAll("article")];
  }

  #offerAll() {
    const all = this.querySelector("[data-all]");
    if (!all) return;
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      for (const box of this.querySelectorAll("input[name=pk]")) box.checked = all.checked;
    });
  }

  #press(event) {
    if (event.key === "Escape") return this.#leave(event);
    if (!this.toggle.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(`${TYPING}, [role=dialog]`)) return;
    // Arrows move the page, unless one is among the comments already.
    if (event.key.startsWith("Arrow") && !event.target.closest?.("comment-queue article")) return;
    if (this.#does(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  #does(key) {
    if (key in MOVES) return this.#move(MOVES[key]);
    if (key === "?") return this.#explain();
    if (key === "u") return this.#undo();
    const row = this.current;
    if (!row) return false;
    if (key === "a") return this.#submit(row, "approve");
    if (key === "h") return this.#open(row, "hide", "[name=reason]");
    if (key === "e") return this.#open(row, "edit", "textarea");
    if (key === "x") return this.#tick(row);
    return false;
  }

  #move(step) {
    const rows = this.#rows();
    const at = rows.indexOf(this.current);
    const next = at < 0 ? rows[0] : rows[at + step];
    if (next) this.#stand(next);
    return true;
  }

  #stand(row) {
    this.current = row;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  #explain() {
    this.help.open = true;
    this.help.querySelector("summary").focus();
    return true;
  }

  #undo() {
    const last = this.decided.findLast((id) => this.#undoable(id));
    const row = last ? document.getElementById(last) : this.current;
    return row ? this.#submit(row, "undo") : false;
  }

  #undoable(id) {
    return this.querySelector(`#${id} form[data-verb=undo]`);
  }

  #submit(row, verb) {
    const form = row.querySelector(`form[data-verb=${verb}]`);
    form?.requestSubmit();
    return Boolean(form);
  }

  #open(row, verb, field) {
    const details = row.querySelector(`details[data-verb=${verb}]`);
    if (!details) return false;
    details.open = true;
    details.querySelector(field).focus();
    return true;
  }

  #tick(row) {
    const box = row.querySelector("input[name=pk]");
    if (box) box.checked = !box.checked;
    return Boolean(box);
  }

  #leave(event) {
    const details = event.target.closest?.("comment-queue article details");
    if (!details) return;
    details.open = false;
    this.#stand(details.closest("article"));
  }

  async #send(event) {
    const form = event.target;
    const row = form.closest("article");
    if (!row || this.isOne) return;
    event.preventDefault();
    if (row.ariaBusy === "true") return;
    row.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      const { said, row: html } = await answer.json();
      this.#show(row, html, said, form.dataset.verb ?? form.parentElement.dataset.verb, answer.ok);
    } catch {
      row.ariaBusy = "false";
      this.status.textContent = this.dataset.failed;
    }
  }

  #show(row, html, said, verb, isDone) {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("article");
    row.replaceWith(fresh);
    this.status.textContent = said;
    const goesOn = isDone && (verb === "approve" || verb === "hide");
    if (isDone) {
      this.decided = this.decided.filter((id) => id !== fresh.id);
      if (verb !== "undo") this.decided.push(fresh.id);
    }
    const rows = this.#rows();
    this.#stand((goesOn && rows[rows.indexOf(fresh) + 1]) || fresh);
  }
});
