// A story saves itself while it is written. Whoever presses a button while that is under way would
// file it a second time: so the form waits until it is saved, and goes then, with the same button.
const form = document.querySelector("form[data-edit-form][data-controller~=w-autosave]");

const PATIENCE = 10_000; // milliseconds; then there is no signal, and the desk knows the sheet again

let saving = null;
let waiting = null;

function end() {
  saving = null;
  if (!waiting) return;
  const { button } = waiting;
  waiting = null;
  // It shows by then that it is at work; a form does not say which button sent it where that is off.
  if (button) button.disabled = false;
  form.requestSubmit(button);
}

function send(event) {
  if (event.target !== form) return;
  const autosave = window.wagtail.app.getControllerForElementAndIdentifier(form, "w-autosave");
  // Nothing is saved behind what is sent now.
  autosave.activeValue = false;
  autosave.clearRetries();
  if (!saving) return;
  if (performance.now() - saving.timeStamp < autosave.intervalValue) {
    // It only waits for the writer to pause, and has not left yet.
    autosave.submit.cancel();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting ??= { button: event.submitter };
  setTimeout(end, PATIENCE);
}

// A new story's sheet has a number, so that the desk knows it again when an answer was lost.
function mark() {
  const number = crypto.getRandomValues(new Uint32Array(4)).join("-");
  form.insertAdjacentHTML("beforeend", `<input type="hidden" name="blank" value="${number}">`);
}

if (form) {
  if (form.action.includes("/pages/add/")) mark();
  form.addEventListener("w-autosave:save", (event) => (saving = event));
  form.addEventListener("w-autosave:success", end);
  form.addEventListener("w-autosave:error", end);
  // Before anybody else hears of it.
  window.addEventListener("submit", send, { capture: true });
}
