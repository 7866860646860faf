import { findItemEnd, NEGATIVE, readHead } from './cbor.ts';

/**
 * A word as Pagefind indexes it (CBOR): `[word, pages, [[form, pages], …]]`, the forms being spellings with accents.
 * A page is `[distance from the page before, places in the text, places in fields]`. In places, a number below zero says
 * for those that follow how much they weigh, or in which field they are; the others are distances from place to place.
 */
export interface Postings {
  /** The records in which the word occurs; one may stand here twice, under two spellings. */
  records: Int32Array;
  /** How often it occurs in the text of each; a part of a compound counts less than one. */
  counts: Float32Array;
  /** In which fields it occurs: a bit for each. */
  fields: Uint8Array;
}

/** What a place in the text weighs for Pagefind where nothing weighs more or less. */
const PLAIN_WEIGHT = 24;

/** The words of a chunk and where their pages stand in it. */
export function readWords(chunk: Uint8Array): Map<string, number> {
  const decoder = new TextDecoder();
  const places = new Map<string, number>();
  for (let at = 0; at < chunk.length; at = findItemEnd(chunk, at)) {
    const { count, next } = readHead(chunk, readHead(chunk, at).next);
    places.set(decoder.decode(chunk.subarray(next, next + count)), next + count);
  }
  return places;
}

export function readPostings(chunk: Uint8Array, at: number): Postings {
  const records: number[] = [];
  const counts: number[] = [];
  const fields: number[] = [];
  walkPages(chunk, at, (record, texts, inFields) => {
    let count = 0;
    let weight = PLAIN_WEIGHT + 1;
    walkNumbers(chunk, texts, (value, isMark) => {
      if (isMark) weight = value;
      else count += weight / PLAIN_WEIGHT;
    });
    let bits = 0;
    walkNumbers(chunk, inFields, (value, isMark) => {
      if (isMark) bits |= 1 << value;
    });
    records.push(record);
    counts.push(count);
    fields.push(bits);
  });
  return { records: Int32Array.from(records), counts: Float32Array.from(counts), fields: Uint8Array.from(fields) };
}

/** Where a word stands in some records: in the text under 0, in a field under its number and one. */
export type Positions = Map<number, Map<number, number[]>>;

export function readPositions(chunk: Uint8Array, at: number, isWanted: (record: number) => boolean): Positions {
  const found: Positions = new Map();
  walkPages(chunk, at, (record, texts, inFields) => {
    if (!isWanted(record)) return;
    const places = found.get(record) ?? new Map<number, number[]>();
    found.set(record, places);
    const add = (part: number, place: number): void => void places.set(part, [...(places.get(part) ?? []), place]);
    let place = 0;
    walkNumbers(chunk, texts, (value, isMark) => {
      place = isMark ? 0 : place + value;
      if (!isMark) add(0, place);
    });
    let field = 0;
    walkNumbers(chunk, inFields, (value, isMark) => {
      if (isMark) field = value + 1;
      place = isMark ? 0 : place + value;
      if (!isMark) add(field, place);
    });
  });
  return found;
}

/** Goes through the pages of a word, those under spellings with accents included. */
function walkPages(
  chunk: Uint8Array,
  at: number,
  visit: (record: number, texts: number, inFields: number) => void,
): void {
  const forms = readHead(chunk, walkList(chunk, at, visit));
  let next = forms.next;
  for (let i = 0; i < forms.count; i += 1) {
    const form = readHead(chunk, readHead(chunk, next).next);
    next = walkList(chunk, form.next + form.count, visit);
  }
}

function walkList(
  chunk: Uint8Array,
  at: number,
  visit: (record: number, texts: number, inFields: number) => void,
): number {
  const list = readHead(chunk, at);
  let next = list.next;
  let record = 0;
  for (let i = 0; i < list.count; i += 1) {
    const distance = readHead(chunk, readHead(chunk, next).next);
    record += distance.count;
    const texts = distance.next;
    const inFields = walkNumbers(chunk, texts, IGNORE);
    visit(record, texts, inFields);
    next = walkNumbers(chunk, inFields, IGNORE);
  }
  return next;
}

const IGNORE = (): void => undefined;

/** Goes through a list of numbers; one below zero is a mark, and stands for the number before it. Gives where the list ends. */
function walkNumbers(chunk: Uint8Array, at: number, visit: (value: number, isMark: boolean) => void): number {
  const list = readHead(chunk, at);
  let next = list.next;
  for (let i = 0; i < list.count; i += 1) {
    const head = readHead(chunk, next);
    visit(head.count, head.type === NEGATIVE);
    next = head.next;
  }
  return next;
}
