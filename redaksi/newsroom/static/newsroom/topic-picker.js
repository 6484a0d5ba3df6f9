// Topics by typing: suggestions from the server, new ones added on the spot.
// Without this script the chosen topics stay as they are.

const PAUSE = 200; // milliseconds after the last key

const csrfToken = () =>
  JSON.parse(document.getElementById("wagtail-config").textContent).CSRF_TOKEN;

class TopicPicker extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("[role=combobox]");
    this.list = this.querySelector("[role=listbox]");
    this.chosen = this.querySelector("[data-chosen]");
    this.status = this.querySelector("[data-status]");
    this.active = -1;
    for (const item of this.chosen.children) this.#addRemover(item);
    this.field.addEventListener("input", this);
    this.field.addEventListener("keydown", this);
    this.field.addEventListener("blur", this);
    this.list.addEventListener("mousedown", this);
    this.chosen.addEventListener("click", this);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    for (const type of ["input", "keydown", "blur"]) this.field.removeEventListener(type, this);
    this.list.removeEventListener("mousedown", this);
    this.chosen.removeEventListener("click", this);
  }

  handleEvent(event) {
    if (event.type === "input") this.#wait(event);
    else if (event.type === "keydown") this.#press(event);
    else if (event.type === "blur") this.#close();
    else if (event.type === "mousedown") this.#point(event);
    else this.#remove(event);
  }

  async suggest() {
    const typed = this.field.value.trim();
    if (!typed) return this.#close();
    const answer = await fetch(`${this.dataset.suggest}?q=${encodeURIComponent(typed)}`);
    if (!answer.ok || this.field.value.trim() !== typed) return undefined;
    const { topics } = await answer.json();
    return this.#show(topics, typed);
  }

  async take(option) {
    if (option.dataset.id) return this.#choose(option.dataset.id, option.textContent);
    const answer = await fetch(this.dataset.add, {
      method: "POST",
      headers: { "X-CSRFToken": csrfToken(), "X-Requested-With": "XMLHttpRequest" },
      body: new URLSearchParams({ name: option.dataset.name }),
    }).catch(() => null);
    const told = answer ? await answer.json().catch(() => ({})) : {};
    if (!told.id) return this.#say(told.error || this.dataset.sayBroken);
    return this.#choose(told.id, told.name);
  }

  #wait(event) {
    // The form watches its fields; what is only being searched is no change yet.
    event.stopPropagation();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), PAUSE);
  }

  #press(event) {
    const options = [...this.list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      this.#mark((this.active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (options.length) this.take(options[Math.max(this.active, 0)]);
    } else if (event.key === "Escape") {
      this.#close();
    } else if (event.key === "Backspace" && !this.field.value) {
      this.chosen.lastElementChild?.querySelector("button").click();
    }
  }

  #point(event) {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) this.take(option);
  }

  #remove(event) {
    const button = event.target.closest("button");
    if (!button) return;
    button.closest("li").remove();
    this.#changed();
    this.field.focus();
  }

  #show(topics, typed) {
    const taken = new Set([...this.chosen.querySelectorAll("input")].map((input) => input.value));
    const offered = topics.filter((topic) => !taken.has(String(topic.id)));
    this.list.replaceChildren(...offered.map((topic) => this.#option(topic.name, topic.id)));
    const known = topics.some((topic) => topic.name.toLowerCase() === typed.toLowerCase());
    if (!known) this.list.append(this.#option(this.#words("sayAdd", "name", typed), "", typed));
    this.list.hidden = !this.list.children.length;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.#say(this.#words("sayFound", "count", offered.length));
    this.#mark(this.list.children.length ? 0 : -1);
  }

  #option(words, id, name = "") {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${this.list.id}-${this.list.children.length}-${id || "new"}`;
    option.className = "topic-picker__option";
    option.textContent = words;
    option.dataset.id = id;
    option.dataset.name = name;
    return option;
  }

  #mark(place) {
    this.active = place;
    [...this.list.children].forEach((option, index) => {
      option.ariaSelected = String(index === place);
      if (index === place) this.field.setAttribute("aria-activedescendant", option.id);
    });
    if (place < 0) this.field.removeAttribute("aria-activedescendant");
  }

  #choose(id, name) {
    const item = document.createElement("li");
    item.className = "topic-picker__topic";
    const input = Object.assign(document.createElement("input"), {
      type: "hidden", name: this.dataset.name, value: id,
    });
    const words = Object.assign(document.createElement("span"), { textContent: name });
    item.append(input, words);
    this.#addRemover(item);
    this.chosen.append(item);
    this.field.value = "";
    this.#close();
    this.#changed();
  }

  #addRemover(item) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.ariaLabel = this.#words("sayRemove", "name", item.textContent.trim());
    item.append(button);
  }

  #close() {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.field.setAttribute("aria-expanded", "false");
    this.#mark(-1);
  }

  #changed() {
    this.chosen.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #words(key, slot, value) {
    return this.dataset[key].replace(`{${slot}}`, value);
  }

  #say(words) {
    this.status.textContent = words;
  }
}

customElements.define("topic-picker", TopicPicker);
