// Keeps the page and what it is made of on the device, so that it opens without a network: to read the numbers that help at
// once, and to write what is sent later. Nothing that the server answers is kept, and the page of the desk
// neither.

const PAGE = '/counselling/';
const ASSETS = '/counselling/assets/';
const DESK = '/counselling/desk/';
const PREFIX = 'jmd-page-';
/** How long the network may take for the page before the copy is shown, milliseconds. */
const PATIENCE_MS = 4_000;

/** What the page names: scripts and styles, each with a hash in its name. */
const namedIn = (html) => [...html.matchAll(/"(\/counselling\/assets\/[^"]+)"/g)].map(([, path]) => path);

async function digest(text) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes.slice(0, 8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps a page with what it names. A page in an open tab may still need what the one before was made of; what is older
 * than that goes.
 */
async function keep(response) {
  const html = await response.clone().text();
  const name = PREFIX + (await digest(html));
  if (await caches.has(name)) return;
  const before = (await caches.keys()).filter((key) => key.startsWith(PREFIX));
  const cache = await caches.open(name);
  await cache.addAll(namedIn(html));
  await cache.put(PAGE, response);
  await Promise.all(before.slice(0, -1).map((key) => caches.delete(key)));
}

const newest = async () => caches.open((await caches.keys()).findLast((key) => key.startsWith(PREFIX)) ?? PREFIX);

async function page(request) {
  const copy = await (await newest()).match(PAGE);
  const fetched = fetch(request).then((response) => {
    if (response.ok) void keep(response.clone()).catch(() => {});
    return response;
  });
  if (!copy) return fetched;
  const patience = new Promise((resolve) => setTimeout(() => resolve(copy), PATIENCE_MS));
  return Promise.race([fetched.catch(() => copy), patience]);
}

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await newest()).put(request, response.clone());
  return response;
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fetch(PAGE, { cache: 'no-cache' }).then(keep));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// What a page had fetched before this one was there.
self.addEventListener('message', (event) => {
  const paths = event.data.filter((path) => path.startsWith(ASSETS));
  event.waitUntil(newest().then((cache) => cache.addAll(paths)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith(ASSETS)) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && !pathname.startsWith(DESK)) event.respondWith(page(request));
});
