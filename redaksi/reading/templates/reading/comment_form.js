// Keeps what is typed on the device, counts its letters, and sends it without leaving the page.
customElements.define("comment-form", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.box = this.form.isi;
    this.key = `tanggapan:${this.form.berita.value}`;
    const kept = this.kept();
    if (kept && !this.box.value) {
      this.box.value = kept;
      // Who wrote it before may be quick to send it.
      this.form.mulai?.remove();
    }
    this.count = document.createElement("output");
    this.box.after(this.count);
    this.box.oninput = () => this.keep();
    this.onsubmit = (event) => this.send(event);
    if (document.cookie.includes("redaksi_masuk=1")) this.know();
  }

  keep() {
    this.count.value = `${this.box.value.length}/${this.box.maxLength}`;
    try { localStorage.setItem(this.key, this.box.value); } catch {}
  }

  kept() {
    try { return localStorage.getItem(this.key); } catch { return null; }
  }

  forget() {
    try { localStorage.removeItem(this.key); } catch {}
  }

  // Who is signed in has told name and address already.
  async know() {
    const answer = await fetch("/akun/keadaan/").catch(() => null);
    const told = answer?.ok && this.read(await answer.text()).querySelector("[data-known]");
    if (!told) return;
    this.querySelector("label[for=nama]").before(told);
    for (const part of this.querySelectorAll("#nama, #email, label[for=nama], label[for=email]")) part.remove();
    this.form.setuju.required = false;
  }

  async send(event) {
    event.preventDefault();
    const button = this.querySelector("button");
    button.disabled = true;
    const answer = await fetch(this.form.action, { method: "POST", body: new URLSearchParams(new FormData(this.form)) }).catch(() => null);
    button.disabled = false;
    if (!answer) return this.form.submit();
    const page = this.read(await answer.text());
    if (answer.ok) this.forget();
    const thread = page.querySelector("#tanggapan");
    const part = page.querySelector("comment-form form") ?? page.querySelector(".opening");
    const ours = this.closest("#tanggapan");
    if (answer.ok && thread && ours) ours.replaceWith(thread);
    else if (answer.ok && thread) location.assign(`${answer.url}#tanggapan`);
    else if (part) this.replaceChildren(part), this.lead(part);
    else location.assign(answer.url);
  }

  // The first field that is wrong, or what is said in place of the form.
  lead(part) {
    if (part.matches("form")) this.connectedCallback();
    part.tabIndex = -1;
    (part.querySelector("[aria-invalid]") ?? part).focus();
  }

  read(text) {
    return new DOMParser().parseFromString(text, "text/html");
  }
});
