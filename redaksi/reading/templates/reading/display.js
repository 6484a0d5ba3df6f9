// Keeps the reader's settings on this device: text size, day or night, photos on tap.
customElements.define("display-settings", class extends HTMLElement {
  connectedCallback() {
    const set = document.documentElement.dataset;
    this.#tick("text", set.text);
    this.#tick("scheme", set.scheme);
    this.querySelector("[name=saver]").checked = "saver" in set;
    for (const sign of ["change", "keydown", "focusout"]) this.addEventListener(sign, this);
    document.addEventListener("click", this);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this);
  }

  handleEvent(event) {
    if (event.type === "change") this.#keep(event.target);
    else if (this.#leaves(event)) this.querySelector("details").open = false;
  }

  #tick(name, value = "") {
    const choice = this.querySelector(`[name=${name}][value="${value}"]`);
    if (choice) choice.checked = true;
  }

  #leaves(event) {
    if (event.type === "keydown") return event.key === "Escape";
    const next = event.type === "click" ? event.target : event.relatedTarget;
    // A click beside a field focuses what the panel stands in: that is no leaving.
    return next instanceof Node && !this.contains(next) && !next.contains(this);
  }

  #keep({ name, type, checked, value }) {
    const set = document.documentElement.dataset;
    const kept = type === "checkbox" ? (checked ? "on" : "off") : value;
    // A browser that keeps nothing still obeys for this page.
    try { if (kept) localStorage.setItem(name, kept); else localStorage.removeItem(name); } catch { }
    if (kept && kept !== "off") set[name] = kept; else delete set[name];
    if (name === "saver") document.dispatchEvent(new Event("saver"));
  }
});
