// Visited pages and the search index, kept for reading without a network. What is put in place of the two names is
// written by the build: the path of the site, and what to keep from the start, under a name that changes with it.
const BASE = '__BASE__';
const { name: NAME, keep: KEEP } = __KEPT__;
const PREFIX = `readout ${BASE} `;
const PAGES = `${PREFIX}pages`;
const KEPT = `${PREFIX}${NAME}`;
const HASHED = /\/(?:_assets|pagefind\/[0-9a-f]{8,})\//;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(KEEP))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        names
          .filter((name) => name.startsWith(PREFIX) && name !== PAGES && name !== KEPT)
          .map((name) => caches.delete(name)),
      )
      .then((deletions) => Promise.all(deletions))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (request.headers.has('range')) return;
  event.respondWith(HASHED.test(url.pathname) ? keptFirst(request) : networkFirst(request));
});

/** A file whose name changes with its content never changes. */
async function keptFirst(request) {
  return (await caches.match(request)) ?? fetchAndKeep(request);
}

/** A page is as new as the network has it; without one, as it was last seen. */
async function networkFirst(request) {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    if (request.mode !== 'navigate') throw error;
    return new Response(NOT_KEPT, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

async function fetchAndKeep(request) {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic' && !response.redirected) {
    const cache = await caches.open(PAGES);
    await cache.put(request.mode === 'navigate' ? request.url.split(/[?#]/)[0] : request, response.clone());
  }
  return response;
}

const NOT_KEPT = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Not kept</title><h1>This page has not been kept</h1>
<p>There is no network, and this page was not opened before. <a href="${BASE}">Front page</a>, <a href="${BASE}a-z/">A–Z</a>.</p></html>`;
