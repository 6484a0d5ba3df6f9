// How long the story is while it is written: words, minutes to read, pictures.
// Counts what stands in the text and nothing around it.

const PAUSE = 500; // milliseconds after the last key
const PER_MINUTE = 200; // words read in a minute, as on the reader's page

const told = JSON.parse(document.getElementById("desk-aids").textContent);
// What leads away from the story is no part of it (D46).
const LEADS_AWAY = ["read_also", "embed", "document"];

class StoryLength extends HTMLElement {
  connectedCallback() {
    this.text = document.querySelector('[data-contentpath="body"]');
    this.watcher = new MutationObserver(() => this.wait());
    this.watcher.observe(this.text, { childList: true, subtree: true, characterData: true });
    this.text.addEventListener("input", this);
    this.count();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.watcher.disconnect();
    this.text.removeEventListener("input", this);
  }

  handleEvent() {
    this.wait();
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), PAUSE);
  }

  count() {
    const blocks = [...this.text.querySelectorAll("[data-streamfield-child]")];
    const outer = blocks.filter(
      (block) => !block.parentElement.closest("[data-streamfield-child]") && !this.#isGone(block),
    );
    const kept = outer.filter((block) => !LEADS_AWAY.includes(this.#kind(block)));
    const words = kept.flatMap((block) => this.#prose(block)).join(" ").match(/[\p{L}\p{N}]\S*/gu);
    const count = words ? words.length : 0;
    const minutes = Math.max(1, Math.round(count / PER_MINUTE));
    const photos = outer.flatMap((block) => [...block.querySelectorAll(".image-chooser:not(.blank)")]);
    const say = (word, slot, value) => told.words[word].replace(`{${slot}}`, value);
    this.textContent = [
      say("words", "count", count),
      count ? say("minutes", "count", minutes) : "",
      photos.length ? say("photos", "count", photos.length) : "",
    ].filter(Boolean).join(" · ");
  }

  #kind(block) {
    return block.querySelector(':scope > input[name$="-type"]')?.value;
  }

  #isGone(block) {
    return block.querySelector(':scope > input[name$="-deleted"]')?.value === "1";
  }

  #prose(block) {
    const rich = [...block.querySelectorAll(".public-DraftEditor-content")];
    const plain = [...block.querySelectorAll("textarea, input[type=text]")];
    return [
      ...rich.map((editor) => editor.innerText),
      ...plain.filter((field) => !field.closest(".Draftail-Editor")).map((field) => field.value),
    ];
  }
}

customElements.define("story-length", StoryLength);

const body = document.querySelector('[data-contentpath="body"]');
if (body && document.getElementById("id_summary")) {
  const length = document.createElement("story-length");
  length.className = "story-length";
  body.append(length);
}
