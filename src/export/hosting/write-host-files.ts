import { globSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '#domain/library.ts';
import { ASSETS_FOLDER, buildHostingPlan, DATA_ENDINGS, EMBED_FOLDER, HASHED, listFormerSlugs } from './policy.ts';
import { listStaticHostFiles, type Place } from './static-host-files.ts';

const SEARCH_FOLDER = 'pagefind/';

/** Writes what static hosts read, by what stands at the root of a site that is otherwise whole. */
export async function writeHostFiles(dir: string, library: Library): Promise<void> {
  const plan = buildHostingPlan(library.site, listFormerSlugs(library));
  for (const { path, text } of listStaticHostFiles(plan, await listPlaces(dir))) await writeFile(join(dir, path), text);
}

const OWN = new Set([EMBED_FOLDER, ASSETS_FOLDER, SEARCH_FOLDER, '_headers', '_redirects']);

async function listPlaces(dir: string): Promise<Place[]> {
  const names = (await listNames(dir)).filter((name) => !OWN.has(name));
  const ofSearch = (await listNames(join(dir, SEARCH_FOLDER))).map((name) => SEARCH_FOLDER + name);
  return [...names, ...ofSearch].sort().map((name) => ({ name, holds: findKind(dir, name) }));
}

/** The names in a folder; those of folders end in a slash. */
async function listNames(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

const ALL_HASHED = new RegExp(`^${HASHED}`);
const DATA = new RegExp(String.raw`\.(?:${DATA_ENDINGS.join('|')})$`);

function findKind(dir: string, name: string): Place['holds'] {
  if (ALL_HASHED.test(name)) return 'assets';
  const files = name.endsWith('/') ? globSync('**/*.*', { cwd: join(dir, name) }) : [name];
  const data = files.filter((file) => DATA.test(file)).length;
  return data === 0 ? 'pages' : data === files.length ? 'data' : 'pages and data';
}
