// Keeps the page for times without a connection, and its stylesheet; nothing else is stored.
// The server puts VERSION before this: the look of the page, so that an upgrade brings a new one.
const KEPT = `luring-${VERSION}`;
const PAGE = "/luring/";

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(begin()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (path.startsWith("/desk/")) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.destination === "style") event.respondWith(style(request));
});

async function keep() {
  const answer = await fetch(PAGE, { cache: "reload" });
  if (!answer.ok) throw new Error("The page for times without a connection did not come.");
  const text = await answer.clone().text();
  const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((link) => link[1]);
  const cache = await caches.open(KEPT);
  await cache.put(PAGE, answer);
  await cache.addAll(styles);
  await skipWaiting();
}

async function begin() {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  // The page is asked for while the worker still wakes, so that it costs readers no time.
  await registration.navigationPreload?.enable();
  await clients.claim();
}

async function page({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

async function style(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}
