// Keeps the page for use without a network: the whole of one version, or nothing of it.
// finish-build writes the version and the files, here and nowhere else.
const VERSION = "";
const FILES = [];

const PREFIX = `boussole ${registration.scope} `; // other copies of the app on this host are none of ours
const CACHE = PREFIX + VERSION;
const PAGE = registration.scope; // one page for all addresses of the app: the rest is in the fragment

self.addEventListener("install", (event) => {
  // A name with a hash never changes its content: what the page has just fetched will do.
  const request = (file) => new Request(file, { cache: /-[0-9a-f]{16}/.test(file) ? "default" : "reload" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(request))));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// A new version waits until the reader says so: see src/platform/worker.rs.
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(PAGE)) return;
  const address = event.request.url.split(/[?#]/)[0];
  const asked = address === `${PAGE}index.html` ? PAGE : address;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(asked))
      .then((kept) => kept || fetch(event.request)),
  );
});
