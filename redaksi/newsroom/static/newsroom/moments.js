// Wagtail's forms switch the browser's own checks off, and a date of which only the day was typed
// would be sent as none: so a button that sends a form first has the browser ask for the rest.
function halfTyped(field) {
  return field.validity?.badInput && field.checkVisibility();
}

function hold(event) {
  const button = event.target.closest?.("button, input[type=submit]");
  if (button?.type !== "submit" || !button.form) return;
  const field = [...button.form.elements].find(halfTyped);
  if (!field) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  field.reportValidity();
}

addEventListener("click", hold, { capture: true });
