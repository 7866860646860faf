import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Addresses } from '#domain/address.ts';
import { parseClaimId } from '#domain/claim.ts';
import type { Library } from '#domain/library.ts';
import { buildFacetTable } from './build-facet-table.ts';
import { buildRecords } from './build-records.ts';
import { formatIndexText } from './index-text.ts';
import { listWord } from './known-word.ts';
import type { ClaimPlaces, Manifest, RecordTable } from './manifest.ts';
import { LETTERS, type SearchRecord } from './record.ts';
import { baseLanguage } from './record-language.ts';
import { runPagefind, type PagefindRecord } from './run-pagefind.ts';
import { arrangeShelves, nameShelf } from './shelves.ts';
import { buildVocabulary } from './vocabulary.ts';
import { buildWordIndex, type IndexPart } from './word-index.ts';

/** The files of the search, by their paths below `pagefind/`; the same for the same publication. */
export type SearchFiles = Map<string, Uint8Array>;

/** Few enough that one result costs little, many enough that the site has not a file for each. */
const PACK_SIZE = 8;
/** Pagefind’s time to take a record grows with the records that it has, so that it gets so many at once. */
const MOST_AT_ONCE = 20_000;
/** Words on one shelf of the vocabulary. */
const SHELF_SIZE = 1_500;

export async function buildSearchFiles(library: Library, addresses: Addresses): Promise<SearchFiles> {
  const records = buildRecords(library, addresses);
  const first = baseLanguage(library.site.language);
  const parts = await indexRecords(records);
  const wordIndex = buildWordIndex(parts, first);
  const shelves = arrangeShelves(await buildVocabulary(records, first), SHELF_SIZE);

  const files = new Map<string, unknown>([
    ['records', buildRecordTable(records, parts, wordIndex.starts)],
    ['facets', buildFacetTable(records, library)],
    ['claims', numberClaims(records)],
    ...[...shelves].map(([shelf, words]) => [`words/${nameShelf(shelf)}`, words.map(listWord)] as const),
    ...Array.from(cutIntoPacks(records), (pack, at) => [`cards/${at}`, pack.map(({ card }) => card)] as const),
  ]);
  const packed = [
    ...[...files].map(([path, value]) => [path, compress(encodeJson(value))] as const),
    ...wordIndex.chunks.map((chunk, at) => [`index/${at}`, compress(chunk)] as const),
  ];
  const digest = digestOf(packed.map(([, content]) => content));
  const manifest: Manifest = { digest, shelves: [...shelves.keys()] };
  return new Map([
    ['search.json', encodeJson(manifest)],
    ...packed.map(([path, content]) => [`${digest}/${path}.bin`, content] as const),
  ]);
}

async function indexRecords(records: readonly SearchRecord[]): Promise<IndexPart[]> {
  const parts: IndexPart[] = [];
  for (let start = 0; start < records.length; start += MOST_AT_ONCE) {
    const some = records.slice(start, start + MOST_AT_ONCE);
    for (const index of await runPagefind(some.map(formatRecord)))
      parts.push({
        index,
        numbers: some.flatMap(({ language }, at) => (language === index.language ? start + at : [])),
      });
  }
  return parts;
}

function formatRecord({ searched, language }: SearchRecord): PagefindRecord {
  const { body, ...fields } = searched;
  const meta = Object.entries(fields).map(([field, text]) => [field, formatIndexText(text)] as const);
  return { content: formatIndexText(body), language, meta: Object.fromEntries(meta) };
}

function buildRecordTable(
  records: readonly SearchRecord[],
  parts: readonly IndexPart[],
  starts: string[],
): RecordTable {
  const lengths = records.map(() => 0);
  for (const { index, numbers } of parts) {
    if (index.lengths.length !== numbers.length)
      throw new Error(`Pagefind indexed ${index.lengths.length} of ${numbers.length} records.`);
    for (const [at, number] of numbers.entries()) lengths[number] = index.lengths[at] ?? 0;
  }
  const letters = records.map(({ card }) => LETTERS[card.type]).join('');
  return { letters, lengths, packSize: PACK_SIZE, fields: parts[0]?.index.fields ?? [], starts };
}

/** The place of every claim among the records, by the code and the number of the claim. */
function numberClaims(records: readonly SearchRecord[]): ClaimPlaces {
  const places: ClaimPlaces = {};
  for (const [at, { card }] of records.entries()) {
    if (card.type !== 'claim') continue;
    const { code, number } = parseClaimId(card.title);
    (places[code] ??= {})[number] = at;
  }
  return places;
}

function* cutIntoPacks(records: readonly SearchRecord[]): Generator<SearchRecord[]> {
  for (let start = 0; start < records.length; start += PACK_SIZE) yield records.slice(start, start + PACK_SIZE);
}

const encodeJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Compressed, the same on every system: the byte that names the system is set to “unknown” (RFC 1952). */
function compress(content: Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

function digestOf(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
