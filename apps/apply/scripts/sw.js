// Keeps the app and the learning path on the device. One version is one cache: a page that is open goes on with its own, and
// a newer one waits until the page says that it may take over.

/** Filled in by the build: paths of everything but texts, and of the texts by language. */
const FILES = __FILES__;
const VERSION = '__VERSION__';

const PAGE = '/apply/';
const PREFIX = 'jmd-apply-';
const CACHE = PREFIX + VERSION;
/** How many files are on their way at once: more would only wait for each other on one bar of signal. */
const AT_ONCE = 4;

const tell = async (message) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
};

/** Fetches what is missing. What another version of the app had under the same name is the same file. */
async function keep(paths, onProgress = () => {}) {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = paths.filter((path) => !have.has(path));
  let done = paths.length - missing.length;
  await onProgress(done);
  const one = async (path) => {
    const known = path.startsWith('/apply/assets/') ? await caches.match(path) : undefined;
    const response = known ?? (await fetch(path, { cache: 'no-cache' }));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
    done += 1;
    await onProgress(done);
  };
  const queue = missing.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of queue) await one(path);
    }),
  );
}

const allFor = (locale) => [...FILES.all, ...(FILES.locales[locale] ?? [])];

async function keepLocale(locale) {
  const paths = allFor(locale);
  try {
    await keep(paths, (done) => tell({ kind: 'kept', locale, done, all: paths.length }));
  } catch {
    await tell({ kind: 'failed', locale });
  }
}

/** Languages that the version before had on this device are brought along, so that an update never takes one away. */
async function localesBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const found = new Set();
  for (const name of names)
    for (const { url } of await (await caches.open(name)).keys()) {
      const locale = new URL(url).searchParams.get('kept-locale');
      if (locale) found.add(locale);
    }
  return [...found].filter((locale) => locale in FILES.locales);
}

const mark = (locale) => `${PAGE}?kept-locale=${locale}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await keep(FILES.first);
      const before = await localesBefore();
      for (const locale of before) {
        await keep(allFor(locale));
        await (await caches.open(CACHE)).put(mark(locale), new Response(''));
      }
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
    })(),
  );
});

self.addEventListener('message', (event) => {
  const { kind, locale } = event.data;
  if (kind === 'take-over') self.skipWaiting();
  if (kind === 'keep' && locale in FILES.locales)
    event.waitUntil(
      caches
        .open(CACHE)
        .then((cache) => cache.put(mark(locale), new Response('')))
        .then(() => keepLocale(locale)),
    );
});

async function page() {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  return kept ?? fetch(PAGE);
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone()).catch(() => {});
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(PAGE)) return;
  if (pathname.startsWith('/apply/preview/') || pathname === '/apply/sw.js') return;
  if (request.mode === 'navigate') event.respondWith(page());
  else event.respondWith(file(request));
});
