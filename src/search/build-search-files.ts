import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { buildFacetTable } from './build-facet-table.ts';
import { buildRecords } from './build-records.ts';
import type { Manifest } from './manifest.ts';
import { compress, pack } from './pagefind-files.ts';
import { formatLabels } from './record-id.ts';
import { baseLanguage } from './record-language.ts';
import { LETTERS, type SearchRecord } from './record.ts';
import { repackIndex } from './repack-index.ts';
import { runPagefind, type PagefindOutput } from './run-pagefind.ts';
import { buildVocabulary } from './vocabulary.ts';

/** The files of the search, by their paths below `pagefind/`; the same for the same publication. */
export type SearchFiles = Map<string, Uint8Array>;

/** Few enough that one result costs little, many enough that the site has not a file for each. */
const PACK_SIZE = 12;
/** Pagefind’s work for a query grows with the square of the matches in one index, so that there are several beyond this. */
export const INDEX_SIZE = 25_000;

export async function buildSearchFiles(library: Library, addresses: Addresses): Promise<SearchFiles> {
  return buildFilesOf(buildRecords(library, addresses), library);
}

export async function buildFilesOf(records: readonly SearchRecord[], library: Library): Promise<SearchFiles> {
  const files: SearchFiles = new Map();
  const folders = new Map<string, string[]>();
  for (let start = 0; start === 0 || start < records.length; start += INDEX_SIZE) {
    const folder = start === 0 ? '' : `${start}/`;
    const part = records.slice(start, start + INDEX_SIZE);
    const output = await runPagefind(part);
    for (const { language } of output.languages) folders.set(language, [...(folders.get(language) ?? []), folder]);
    await addIndex(files, folder, output, part, start);
  }
  addOwnFiles(files, records, library, folders);
  return files;
}

async function addIndex(
  files: SearchFiles,
  folder: string,
  { version, includeCharacters, worker, languages }: PagefindOutput,
  records: readonly SearchRecord[],
  start: number,
): Promise<void> {
  const entries: Record<string, { hash: string; wasm: string | null; page_count: number }> = {};
  for (const index of languages) {
    const { language, wasm } = index;
    const ids = records.flatMap((record, at) =>
      record.language === language ? { letter: LETTERS[record.card.type], at: start + at } : [],
    );
    const { meta, chunks } = repackIndex(index, formatLabels(ids, start), nameOf);
    const hash = `${language}_${nameOf(meta)}`;
    entries[language] = { hash, wasm: wasm.name === 'wasm.unknown.pagefind' ? null : language, page_count: ids.length };
    files.set(`${folder}pagefind.${hash}.pf_meta`, pack(meta));
    for (const { name, content } of chunks) files.set(`${folder}index/${name}.pf_index`, pack(content));
    files.set(wasm.name, wasm.bytes);
  }
  const entry = { version, languages: entries, include_characters: includeCharacters };
  files.set(`${folder}pagefind-entry.json`, encodeJson(entry));
  files.set('worker.js', encode(`${await readFile(new URL('worker-shim.js', import.meta.url), 'utf8')}\n${worker}`));
}

function addOwnFiles(
  files: SearchFiles,
  records: readonly SearchRecord[],
  library: Library,
  foldersByLanguage: ReadonlyMap<string, string[]>,
): void {
  const own: SearchFiles = new Map();
  for (let start = 0; start < records.length; start += PACK_SIZE) {
    const cards = records.slice(start, start + PACK_SIZE).map(({ card }) => card);
    own.set(`cards/${start / PACK_SIZE}.bin`, compress(encodeJson(cards)));
  }
  const vocabulary = buildVocabulary(records);
  for (const [shelf, words] of vocabulary) own.set(`words/${shelf}.bin`, compress(encodeJson(words)));
  own.set('facets.bin', compress(encodeJson(buildFacetTable(records, library))));

  const digest = digestOf(own.values()).slice(0, 8);
  for (const [path, content] of own) files.set(`${digest}/${path}`, content);
  const first = baseLanguage(library.site.language);
  const languages = [...foldersByLanguage].map(([language, folders]) => ({ language, folders }));
  const manifest: Manifest = {
    digest,
    records: records.length,
    packSize: PACK_SIZE,
    languages: languages.sort((a, b) => Number(b.language === first) - Number(a.language === first)),
    shelves: [...vocabulary.keys()],
  };
  files.set('search.json', encodeJson(manifest));
}

const nameOf = (content: Uint8Array): string => digestOf([content]).slice(0, 8);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const encodeJson = (value: unknown): Uint8Array => encode(JSON.stringify(value));

function digestOf(contents: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
