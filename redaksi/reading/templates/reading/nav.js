// Brings the current section into view once the page is laid out: to ask before lays it out twice.
customElements.define("nav-strip", class extends HTMLElement {
  connectedCallback() {
    const strip = this.firstElementChild;
    const current = strip.querySelector("[aria-current]");
    if (!current) return;
    const show = () => { strip.scrollLeft = current.offsetLeft - strip.offsetLeft - strip.clientWidth / 3; };
    requestAnimationFrame(() => setTimeout(show));
  }
});
