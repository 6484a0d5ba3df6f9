// Opens the archive's help where its link stands; all that this needs is fetched on the tap.
customElements.define("help-link", class extends HTMLElement {
  connectedCallback() {
    this.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      import(this.dataset.from).then((help) => help.open(event.target)).catch(() => location.assign(event.target));
    };
  }
});
