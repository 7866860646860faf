import { encodeCbor, encodeHead, findItemEnd, joinBytes, LIST, readHead, UNSIGNED } from './cbor.ts';
import type { LanguageIndex } from './run-pagefind.ts';
import { formatKey } from './vocabulary.ts';

/** The word index of all records, in parts of about one size. */
export interface WordIndex {
  /** The first word of each part. */
  starts: string[];
  chunks: Uint8Array[];
}

/** What Pagefind made of some of the records, and which they are among all. */
export interface IndexPart {
  index: LanguageIndex;
  numbers: readonly number[];
}

/** A part of about so many bytes, a third of that when compressed, costs less than the round trip that fetches it. */
const CHUNK_BYTES = 16_000;

/** Makes one index of several, by languages and by runs of Pagefind. @param first the language of the publication */
export function buildWordIndex(parts: readonly IndexPart[], first: string): WordIndex {
  const isWhole = parts.length === 1 && parts[0]?.index.language === first;
  const entries = isWhole
    ? (parts[0]?.index.words ?? []).map(({ word, entry }) => ({ key: word, bytes: entry }))
    : mergeParts(parts, first);
  const groups: { key: string; bytes: Uint8Array }[][] = [];
  let size = CHUNK_BYTES;
  for (const entry of entries.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (size >= CHUNK_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(entry);
    size += entry.bytes.length;
  }
  return {
    starts: groups.map(([entry]) => entry?.key ?? ''),
    chunks: groups.map((group) => joinBytes(group.map(({ bytes }) => bytes))),
  };
}

/** One page of a word: its number among all records, and the bytes that say where the word stands in it. */
interface PageEntry {
  record: number;
  places: Uint8Array;
}

function mergeParts(parts: readonly IndexPart[], first: string): { key: string; bytes: Uint8Array }[] {
  const pagesByKey = new Map<string, PageEntry[]>();
  for (const { index, numbers } of parts)
    for (const { word, entry } of index.words) {
      const key = formatKey(word, index.language, first);
      const pages = pagesByKey.get(key) ?? [];
      for (const { record, places } of readPages(entry)) pages.push({ record: numbers[record] ?? 0, places });
      pagesByKey.set(key, pages);
    }
  return [...pagesByKey].map(([key, pages]) => ({ key, bytes: encodeEntry(key, pages) }));
}

/** The pages of an entry, those under spellings with accents among them. */
function readPages(entry: Uint8Array): PageEntry[] {
  const pages: PageEntry[] = [];
  const readList = (at: number): number => {
    const { count, next } = readHead(entry, at);
    let [end, record] = [next, 0];
    for (let i = 0; i < count; i += 1) {
      const distance = readHead(entry, readHead(entry, end).next);
      record += distance.count;
      end = findItemEnd(entry, end);
      pages.push({ record, places: entry.subarray(distance.next, end) });
    }
    return end;
  };
  const name = readHead(entry, readHead(entry, 0).next);
  const forms = readHead(entry, readList(name.next + name.count));
  let at = forms.next;
  for (let i = 0; i < forms.count; i += 1) at = readList(findItemEnd(entry, readHead(entry, at).next));
  return pages;
}

function encodeEntry(key: string, pages: PageEntry[]): Uint8Array {
  const parts = [encodeHead(LIST, 3), encodeCbor(key), encodeHead(LIST, pages.length)];
  let before = 0;
  for (const { record, places } of pages.sort((a, b) => a.record - b.record)) {
    parts.push(encodeHead(LIST, 3), encodeHead(UNSIGNED, record - before), places);
    before = record;
  }
  return joinBytes([...parts, encodeHead(LIST, 0)]);
}
