import type { Positions } from './postings.ts';
import type { Term } from './term.ts';

/** What is known of all records before any is sought. */
export interface Collection {
  /** How many words the text of each record has. */
  lengths: Float32Array;
  averageLength: number;
  /** By how much a match in each field lifts a record. */
  lifts: readonly number[];
  /** The same for each set of fields together, and for how many occurrences in the text the set stands. */
  liftOfFields: Float32Array;
  countOfFields: Float32Array;
}

/** Records in their order, and how well each fits. */
export interface Scored {
  records: Uint32Array;
  scores: Float32Array;
}

/** How much more than the text itself a match in a field tells, and for how many occurrences in the text it stands. */
export interface FieldWeight {
  lift: number;
  count: number;
}

export function describeCollection(
  lengths: Float32Array,
  averageLength: number,
  fields: readonly FieldWeight[],
): Collection {
  const sumOf = (name: keyof FieldWeight): Float32Array =>
    Float32Array.from({ length: 1 << fields.length }, (_, bits) =>
      fields.reduce((sum, field, bit) => sum + (bits & (1 << bit) ? field[name] : 0), 0),
    );
  const lifts = fields.map(({ lift }) => lift);
  return { lengths, averageLength, lifts, liftOfFields: sumOf('lift'), countOfFields: sumOf('count') };
}

/** BM25: how soon further occurrences of a word stop to tell anything, and how much long texts are held against it. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/**
 * Scores the records in which every term occurs, in the text (BM25) or in a field. A field counts by how much of the
 * query it holds, squared: a title that has one word of five is hardly a match.
 */
export function scoreRecords(terms: readonly Term[], collection: Collection): Scored {
  const { lifts } = collection;
  const idfs = terms.map((term) => idfOf(term, collection));
  const allIdf = idfs.reduce((sum, idf) => sum + idf, 0);
  const { records, ats } = intersect(terms);
  const scores = new Float32Array(records.length);
  const inFields = new Float64Array(lifts.length);
  for (let i = 0; i < records.length; i += 1) {
    const norm = normOf(records[i] as number, collection);
    let score = 0;
    inFields.fill(0);
    for (let number = 0; number < terms.length; number += 1) {
      const [term, at, idf] = [
        terms[number] as Term,
        (ats[number] as Uint32Array)[i] as number,
        idfs[number] as number,
      ];
      score += idf * scoreText(term, at, norm, collection);
      const weight = term.weights[at] as number;
      for (let rest = term.fields[at] as number, field = 0; rest !== 0; rest >>= 1, field += 1)
        if (rest & 1) inFields[field] = (inFields[field] as number) + idf * weight;
    }
    for (let field = 0; field < lifts.length; field += 1)
      score += ((lifts[field] as number) * (inFields[field] as number) ** 3) / allIdf ** 2;
    scores[i] = score;
  }
  return { records, scores };
}

/**
 * Scores records that have some of the terms, where none has all: those that have the most of them, or all but one of
 * that, and among these the more the rarer.
 */
export function scorePartly(terms: readonly Term[], excluded: ReadonlySet<number>, collection: Collection): Scored {
  const had = countTerms(terms, excluded, collection.lengths.length);
  const most = had.reduce((high, count) => Math.max(high, count), 0);
  const least = Math.max(1, most - 1);
  const sums = new Float32Array(had.length);
  for (const term of terms) {
    const idf = idfOf(term, collection);
    for (let at = 0; at < term.records.length; at += 1) {
      const record = term.records[at] as number;
      if ((had[record] as number) < least) continue;
      const lift = (collection.liftOfFields[term.fields[at] as number] as number) * (term.weights[at] as number) ** 3;
      const score = scoreText(term, at, normOf(record, collection), collection) + lift;
      sums[record] = (sums[record] as number) + idf * score;
    }
  }
  const records = new Uint32Array(had.length);
  let size = 0;
  for (let record = 0; record < had.length; record += 1) if ((had[record] as number) >= least) records[size++] = record;
  const left = records.subarray(0, size);
  return {
    records: left,
    scores: Float32Array.from(left, (record) => (sums[record] as number) * (had[record] as number) ** 2),
  };
}

/** How many of the terms each record has; those that are left out have none. */
function countTerms(terms: readonly Term[], excluded: ReadonlySet<number>, total: number): Uint8Array {
  const had = new Uint8Array(total);
  for (const { records } of terms) for (const record of records) had[record] = (had[record] as number) + 1;
  for (const record of excluded) had[record] = 0;
  return had;
}

const idfOf = ({ records }: Term, { lengths }: Collection): number =>
  Math.log(1 + (lengths.length - records.length + 0.5) / (records.length + 0.5));

const normOf = (record: number, { lengths, averageLength }: Collection): number =>
  1 - LENGTH + (LENGTH * (lengths[record] as number)) / averageLength;

function scoreText({ counts, weights, fields }: Term, at: number, norm: number, { countOfFields }: Collection): number {
  const count = (counts[at] as number) + (countOfFields[fields[at] as number] as number) * (weights[at] as number);
  return ((SATURATION + 1) * count) / (SATURATION * norm + count);
}

/** The records that every term has, in their order, and for each term where in it they stand. */
function intersect(terms: readonly Term[]): { records: Uint32Array; ats: Uint32Array[] } {
  const rarest = terms.toSorted((a, b) => a.records.length - b.records.length)[0]?.records ?? new Uint32Array();
  const records = new Uint32Array(rarest.length);
  const ats = terms.map(() => new Uint32Array(rarest.length));
  const next = new Uint32Array(terms.length);
  let size = 0;
  for (const record of rarest) {
    let isInAll = true;
    for (let number = 0; isInAll && number < terms.length; number += 1) {
      const { records: own } = terms[number] as Term;
      let at = next[number] as number;
      while (at < own.length && (own[at] as number) < record) at += 1;
      next[number] = at;
      isInAll = own[at] === record;
      (ats[number] as Uint32Array)[size] = at;
    }
    if (isInAll) records[size++] = record;
  }
  return { records: records.subarray(0, size), ats };
}

/** Records in which words stand one after the other. @param words where each word stands, in any of its forms */
export function findInRow(words: readonly (readonly Positions[])[]): Set<number> {
  const [first = [], ...others] = words;
  const records = new Set(first.flatMap((positions) => [...positions.keys()]));
  const placesIn = (all: readonly Positions[], record: number): number[] =>
    all.flatMap((positions) => positions.get(record) ?? []);
  return new Set(
    [...records].filter((record) => {
      const rest = others.map((all) => new Set(placesIn(all, record)));
      // The parts of a compound stand at one place.
      return placesIn(first, record).some((place) => {
        let at = place;
        return rest.every((places) => (places.has(at + 1) ? ((at += 1), true) : places.has(at)));
      });
    }),
  );
}
