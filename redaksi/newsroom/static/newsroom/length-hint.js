// How long a headline or summary is, and at which places it would be cut off. In words:
// colour alone tells nothing to those who do not see it.

const told = JSON.parse(document.getElementById("desk-aids").textContent);

class LengthHint extends HTMLElement {
  connectedCallback() {
    this.field = document.getElementById(this.getAttribute("for"));
    this.limits = told.limits[this.field.id];
    this.className = "length-hint";
    this.id = `${this.field.id}-length`;
    const described = this.field.getAttribute("aria-describedby") || "";
    this.field.setAttribute("aria-describedby", `${described} ${this.id}`.trim());
    this.field.addEventListener("input", this);
    this.count();
  }

  disconnectedCallback() {
    this.field.removeEventListener("input", this);
  }

  handleEvent() {
    this.count();
  }

  count() {
    // By character, not by code unit: an emoji is one.
    const length = [...this.field.value.trim()].length;
    this.hidden = length === 0;
    this.replaceChildren(
      this.#piece(told.words.length.replace("{count}", length)),
      ...this.limits.map((limit) => this.#limit(limit, length)),
    );
  }

  #limit({ place, fits }, length) {
    const over = length - fits;
    if (over <= 0) return this.#piece(told.words.fits.replace("{place}", place));
    const words = told.words.over.replace("{place}", place).replace("{over}", over);
    return this.#piece(words, "length-hint__over");
  }

  #piece(words, name = "") {
    return Object.assign(document.createElement("span"), { textContent: words, className: name });
  }
}

customElements.define("length-hint", LengthHint);

// Only an article has a summary; other screens have titles too.
if (document.getElementById("id_summary")) {
  for (const id of Object.keys(told.limits)) {
    const hint = document.createElement("length-hint");
    hint.setAttribute("for", id);
    document.getElementById(id)?.closest("[data-field]")?.append(hint);
  }
}
