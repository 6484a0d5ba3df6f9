// What a reader can do with a story only where the device can: copy, share, print.
customElements.define("copy-link", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").onclick = () => this.#copy();
  }

  async #copy() {
    await navigator.clipboard.writeText(this.dataset.address);
    this.querySelector("output").value = this.dataset.done;
  }
});

if (navigator.share) customElements.define("share-page", class extends HTMLElement {
  connectedCallback() {
    // Closing the device's list without a choice is no mistake.
    this.querySelector("button").onclick = () => navigator.share({ title: this.dataset.title, url: this.dataset.address }).catch(() => {});
  }
});

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").onclick = () => print();
  }
});
