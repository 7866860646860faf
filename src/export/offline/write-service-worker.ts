import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { basePath, type Site } from '#domain/site.ts';

const FILE = 'service-worker.js';

/** Pages that are kept before they are visited: the ways to all others. */
const WAYS = ['', 'issues/', 'a-z/', 'search/'];

/** For a publication that once kept copies and does no more: what was kept goes. */
const REMOVER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('readout ')).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
`;

/**
 * Writes the service worker of a publication that asks for one in `site.yaml`, once everything else is written: it keeps
 * the style sheets, scripts and the search index from the start, and pages as they are visited.
 * @returns how many files it keeps from the start; `null` where the publication asks for none
 */
export async function writeServiceWorker(dir: string, site: Site): Promise<number | null> {
  if (site.offline === undefined) return null;
  if (!site.offline) {
    await writeFile(join(dir, FILE), REMOVER);
    return null;
  }
  const base = basePath(site);
  const files = globSync(['_assets/**/*', 'pagefind/**/*'], { cwd: dir, withFileTypes: false })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.[a-z0-9_]+$/i.test(file) && !/\.(?:br|gz)$/.test(file) && isWanted(file))
    .sort();
  const digest = createHash('sha256');
  for (const file of [...files, ...WAYS.map((way) => `${way}index.html`)]) {
    digest.update(file).update(await readFile(join(dir, file)).catch(() => ''));
  }
  const keep = [...WAYS, ...files].map((path) => `${base}${path}`);
  const template = await readFile(new URL('./service-worker.js', import.meta.url), 'utf8');
  const kept = JSON.stringify({ name: digest.digest('hex').slice(0, 12), keep });
  await writeFile(
    join(dir, FILE),
    template.replace('__BASE__', () => base).replace('__KEPT__', () => kept),
  );
  return keep.length;
}

/** Letters of rare scripts are kept only when a page has shown them. */
const isWanted = (file: string): boolean =>
  !/\.woff2$/.test(file) || /(?:text|display|400-600)\.[\w-]+\.woff2$/.test(file);
