// Opens an embedded film in its place, on a tap and never before.
customElements.define("tap-embed", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("a").onclick = (tap) => {
      // Whoever asks for a new window gets it.
      if (tap.ctrlKey || tap.metaKey || tap.shiftKey) return;
      tap.preventDefault();
      this.#open();
    };
  }

  #open() {
    const film = document.createElement("iframe");
    film.src = `${this.dataset.frame}?autoplay=1`;
    film.title = this.dataset.title;
    film.allow = "autoplay; fullscreen; picture-in-picture";
    film.referrerPolicy = "strict-origin-when-cross-origin";
    this.replaceChildren(film);
    film.focus();
  }
});
