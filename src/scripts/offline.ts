/** Keeps visited pages and the search index for reading without a network. */

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  void navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
}
