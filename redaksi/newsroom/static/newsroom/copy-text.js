// A field that can be selected by hand; where the browser may write to the clipboard, a button too.
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.button = this.querySelector("button");
    this.copy = () => this.#copy();
    this.button.hidden = !navigator.clipboard;
    this.button.addEventListener("click", this.copy);
    this.field.select();
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this.copy);
  }

  async #copy() {
    await navigator.clipboard.writeText(this.field.value);
    this.button.textContent = this.button.dataset.done;
  }
});
