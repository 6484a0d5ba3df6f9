// Where the reader saves data, puts a button in a photo's place; a tap fetches the photo.
customElements.define("picture-frame", class extends HTMLElement {
  #button;

  connectedCallback() {
    document.addEventListener("saver", this);
    this.handleEvent();
  }

  disconnectedCallback() {
    document.removeEventListener("saver", this);
  }

  handleEvent() {
    if (!("saver" in document.documentElement.dataset)) return this.#uncover();
    const photo = this.querySelector("img");
    // What has been paid for stays.
    if (photo.complete && photo.naturalWidth) this.dataset.shown = "";
    else if (!this.#button) this.#cover(photo);
  }

  #cover(photo) {
    this.#button = document.getElementById("tap").content.firstElementChild.cloneNode(true);
    this.#button.querySelector("i").textContent = this.dataset.kb;
    this.#button.querySelector("small").textContent = photo.alt;
    this.#button.onclick = () => {
      this.dataset.shown = "";
      this.#uncover();
      photo.tabIndex = -1;
      photo.focus();
    };
    this.append(this.#button);
  }

  #uncover() {
    this.#button?.remove();
    this.#button = undefined;
  }
});
