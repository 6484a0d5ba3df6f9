// Names from the archive that what is being typed may become.
customElements.define("seek-names", class extends HTMLElement {
  connectedCallback() {
    const field = this.closest("form").q;
    field.addEventListener("input", () => {
      clearTimeout(this.wait);
      if (field.value.length > 1) this.wait = setTimeout(() => this.fill(field.value), 200);
    });
  }

  async fill(typed) {
    const answer = await fetch(`/potongan/saran/?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (answer?.ok) this.firstChild.innerHTML = await answer.text();
  }
});
