// Runs in the head of every page, before the first paint and before any photo is asked for.
(() => {
  const set = document.documentElement.dataset;
  let kept = {};
  // Asking at all is refused where the reader has blocked storage.
  try { kept = localStorage; } catch { }
  if (kept.scheme && !set.scheme) set.scheme = kept.scheme;
  if (kept.text) set.text = kept.text;
  if (kept.saver ? kept.saver === "on" : navigator.connection?.saveData) return void (set.saver = "on");
  // Photos are lazy in the page, so that none comes early to a reader who saves data.
  // For everybody else the lead is fetched as soon as it is read.
  const watch = new MutationObserver(() => {
    const lead = document.querySelector("[fetchpriority]");
    if (lead) { lead.loading = "eager"; watch.disconnect(); }
  });
  watch.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => watch.disconnect());
})();
