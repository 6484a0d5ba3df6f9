// Brings the current section into view in the strip.
customElements.define("nav-strip", class extends HTMLElement {
  connectedCallback() {
    const strip = this.firstElementChild;
    const current = strip.querySelector("[aria-current]");
    if (current) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - strip.clientWidth / 3;
  }
});
