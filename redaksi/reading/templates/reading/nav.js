// Brings the current section into view in the strip, when the page is laid out anyway: to ask for
// its place before that would have a cheap phone lay out the page twice.
customElements.define("nav-strip", class extends HTMLElement {
  connectedCallback() {
    const strip = this.firstElementChild;
    const current = strip.querySelector("[aria-current]");
    if (!current) return;
    const show = () => { strip.scrollLeft = current.offsetLeft - strip.offsetLeft - strip.clientWidth / 3; };
    requestAnimationFrame(() => setTimeout(show));
  }
});
