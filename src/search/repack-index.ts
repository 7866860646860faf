import { decodeCbor, encodeCbor, encodeList, findItemEnd, readHead } from './cbor.ts';
import type { LanguageIndex } from './pagefind-files.ts';

/** A language's index as it is sent to browsers. */
export interface RepackedIndex {
  meta: Uint8Array;
  chunks: { name: string; content: Uint8Array }[];
}

/** Pagefind’s metadata: version, records, parts of the word index, filters, orders, fields. */
type Meta = [string, [string, number][], [string, string, string][], unknown[], unknown[], string[]];

interface WordEntry {
  word: string;
  bytes: Uint8Array;
}

/** A part of about so many bytes, a third of that when compressed, costs less than the round trip that fetches it. */
const CHUNK_BYTES = 24_000;
/** All words that begin alike stand in one part, so that a word still being typed finds them all. */
const ALIKE = 3;

/**
 * Writes an index anew in a smaller form: labels of one letter in place of the hashes of records, which the worker
 * numbers again, and parts of the word index a third as large, which never divide words that begin alike.
 * @param labels of the records in the order in which they were indexed
 * @param nameOf a name for a part, from its content
 */
export function repackIndex(
  { meta, chunksByHash }: LanguageIndex,
  labels: readonly string[],
  nameOf: (content: Uint8Array) => string,
): RepackedIndex {
  const [version, pages, chunkRanges, , , fields] = decodeCbor(meta) as Meta;
  if (pages.length !== labels.length) throw new Error(`Pagefind indexed ${pages.length} of ${labels.length} records.`);

  const words = chunkRanges.flatMap(([, , hash]) => readWords(chunksByHash.get(hash)));
  const chunks = groupWords(words).map((group) => {
    const content = encodeList([encodeList(group.map(({ bytes }) => bytes))]);
    return { from: group[0]?.word ?? '', to: group.at(-1)?.word ?? '', name: nameOf(content), content };
  });
  return {
    meta: encodeCbor([
      version,
      pages.map(([, length], at) => [labels[at] ?? '', length]),
      chunks.map(({ from, to, name }) => [from, to, name]),
      [],
      [],
      fields,
    ]),
    chunks,
  };
}

function readWords(chunk: Uint8Array | undefined): WordEntry[] {
  if (!chunk) throw new Error('A part of the word index is missing.');
  const list = readHead(chunk, readHead(chunk, 0).next);
  const words: WordEntry[] = [];
  let at = list.next;
  for (let i = 0; i < list.count; i += 1) {
    const end = findItemEnd(chunk, at);
    words.push({ word: decodeCbor(chunk, readHead(chunk, at).next) as string, bytes: chunk.subarray(at, end) });
    at = end;
  }
  return words;
}

function groupWords(words: readonly WordEntry[]): WordEntry[][] {
  const groups: WordEntry[][] = [];
  let size = Infinity;
  let start = '';
  for (const entry of words) {
    const beginning = Array.from(entry.word).slice(0, ALIKE).join('');
    if (size >= CHUNK_BYTES && beginning !== start) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(entry);
    size += entry.bytes.length;
    start = beginning;
  }
  return groups;
}
