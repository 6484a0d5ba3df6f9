// Lets the worker keep the page that is shown without a connection.
navigator.serviceWorker?.register("/sw.js").catch(() => {});
