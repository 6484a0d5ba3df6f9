// Wagtail looks at a form two seconds after it was opened and takes what it finds for its beginning:
// what was typed sooner would never be saved by itself. So typing sooner marks the form as changed.
const form = document.querySelector("form[data-edit-form]");

function mark(event) {
  // What scripts fill in while the page opens is no change.
  if (event.isTrusted) form.dataset.wUnsavedForceValue = "true";
}

form?.addEventListener("input", mark);
form?.addEventListener("w-unsaved:watch-edits", () => form.removeEventListener("input", mark), { once: true });
