// Keeps the page for use without a network: the whole of one version, or nothing of it.
// finish-build writes the version and the files, each with the hash of its contents, here and
// nowhere else.
const VERSION = "";
const FILES = [];

const PREFIX = `boussole ${registration.scope} `; // other copies of the app on this host are none of ours
const CACHE = PREFIX + VERSION;
const PAGE = registration.scope; // one page for all addresses of the app: the rest is in the fragment

// A file that is not of this version fails by its hash: a host may be halfway through an upload, a
// cache on the way may be behind, a line may break.
async function bring([file, integrity]) {
  const ask = (cache) => fetch(file, { cache, integrity });
  // A name with a hash never changes its content: what the page has just fetched will do.
  const is_lasting = /-[0-9a-f]{16}/.test(file);
  return [file, await (is_lasting ? ask("default").catch(() => ask("reload")) : ask("reload"))];
}

// All files are here before the first is kept; where one is missing, the former version stays.
async function keep() {
  const brought = await Promise.all(FILES.map(bring));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(brought.map(([file, response]) => cache.put(file, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Names come in the order in which the caches were made. The last but this one stays: a tab may
// still show that version and need a file of it.
async function forget() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

// A file of this version; of an earlier one only for a tab that still shows it, whose files have
// names of their own.
async function answer(request, address) {
  const kept = await (await caches.open(CACHE)).match(address);
  return kept || (await caches.match(address)) || fetch(request);
}

// A browser that can look for these files by itself need not wake this worker for each visit: on a phone that
// takes a fifth of a second before the page begins to come. What it does not find it asks of the network.
async function route(event) {
  const patterns = FILES.map(([file]) => ({ urlPattern: { pathname: new URL(file, PAGE).pathname, search: "" } }));
  await event.addRoutes({ condition: { or: patterns }, source: { cacheName: CACHE } });
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
  // Without it, all is asked of this worker.
  if (event.addRoutes) event.waitUntil(route(event).catch((error) => console.warn(error)));
});

self.addEventListener("activate", (event) => event.waitUntil(forget().then(() => self.clients.claim())));

// A new version waits until the reader says so: see src/platform/worker.rs.
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(PAGE)) return;
  const address = event.request.url.split(/[?#]/)[0];
  event.respondWith(answer(event.request, address === `${PAGE}index.html` ? PAGE : address));
});
