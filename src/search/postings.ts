import { ByteReader } from './byte-stream.ts';
import type { SearchedText } from './record.ts';

/** The parts of a record that tell more, or less, than its text; each is a bit. */
export const FIELDS = ['title', 'quote', 'who', 'to', 'hidden'] as const satisfies (keyof SearchedText)[];

/** How often a word occurs in a text is written in sixths, so that halves and thirds of a compound are exact. */
export const COUNT_UNITS = 6;
export const MOST_UNITS = 255;

/**
 * Where a word of the index stands. It is there once for each form that has its stem, one list after the other: how
 * many records, and for each the distance from the one before, doubled; where that is odd, a byte of fields and a byte
 * of how often it occurs in the text follow. In another file, in the same order, stand the places: how many, and the
 * distance of each from the one before. The parts of a record are counted on, with a place free between any two.
 */
export interface Postings {
  /** The records in which the word occurs; one may stand here twice, under two forms. */
  records: Uint32Array;
  /** How often it occurs in the text of each; a part of a compound counts less than one. */
  counts: Float32Array;
  /** In which fields it occurs: a bit for each. */
  fields: Uint8Array;
}

/** The entries of a part of the index, by their words: from where to where. */
export type WordPlaces = ReadonlyMap<string, { at: number; number: number }>;

/** The words of a part of the index, and where the postings of each begin. */
export function readWords(chunk: Uint8Array): Map<string, { at: number; number: number }> {
  const decoder = new TextDecoder();
  const reader = new ByteReader(chunk);
  const words = new Map<string, { at: number; number: number }>();
  while (reader.at < chunk.length) {
    const word = decoder.decode(reader.take(reader.number()));
    const size = reader.number();
    words.set(word, { at: reader.at, number: words.size });
    reader.at += size;
  }
  return words;
}

export function readPostings(chunk: Uint8Array, at: number): Postings {
  const reader = new ByteReader(chunk, at);
  const forms = reader.number();
  const lists = Array.from({ length: forms }, () => readList(reader));
  const [only] = lists;
  return forms === 1 && only ? only : joinLists(lists);
}

function readList(reader: ByteReader): Postings {
  const size = reader.number();
  const records = new Uint32Array(size);
  const counts = new Float32Array(size);
  const fields = new Uint8Array(size);
  let record = 0;
  for (let i = 0; i < size; i += 1) {
    const step = reader.number();
    record += step >>> 1;
    records[i] = record;
    if (step & 1) {
      fields[i] = reader.byte();
      counts[i] = reader.byte() / COUNT_UNITS;
    } else counts[i] = 1;
  }
  return { records, counts, fields };
}

function joinLists(lists: readonly Postings[]): Postings {
  const size = lists.reduce((sum, { records }) => sum + records.length, 0);
  const all = { records: new Uint32Array(size), counts: new Float32Array(size), fields: new Uint8Array(size) };
  let at = 0;
  for (const { records, counts, fields } of lists) {
    all.records.set(records, at);
    all.counts.set(counts, at);
    all.fields.set(fields, at);
    at += records.length;
  }
  return all;
}

/** Where a word stands in some records. */
export type Positions = Map<number, number[]>;

/**
 * @param number which word of its part it is
 * @param records those of the postings of the word, in their order
 */
export function readPositions(
  chunk: Uint8Array,
  number: number,
  records: Uint32Array,
  isWanted: (record: number) => boolean,
): Positions {
  const reader = new ByteReader(chunk);
  for (let i = 0; i < number; i += 1) reader.take(reader.number());
  // The size of this one.
  reader.number();
  const found: Positions = new Map();
  for (const record of records) {
    const count = reader.number();
    const places = isWanted(record) ? (found.get(record) ?? []) : null;
    let place = 0;
    for (let i = 0; i < count; i += 1) {
      place += reader.number();
      places?.push(place);
    }
    if (places) found.set(record, places);
  }
  return found;
}
