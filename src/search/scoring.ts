import type { Positions, Postings } from './postings.ts';

/** A word of the index that stands for a word of the query, and how surely. */
export interface WeightedPostings {
  postings: Postings;
  weight: number;
}

/** What is known of all records before any is sought. */
export interface Collection {
  /** How many words the text of each record has. */
  lengths: Float32Array;
  averageLength: number;
  /** By how much a match in each field lifts a record, and for how many occurrences in the text it stands. */
  fields: readonly { lift: number; count: number }[];
}

/** Records in their order, and how well each fits. */
export interface Scored {
  records: Uint32Array;
  scores: Float32Array;
}

/** BM25: how soon further occurrences of a word stop to tell anything, and how much long texts are held against it. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/**
 * Scores the records in which every term occurs, in the text (BM25) or in a field. A field counts by how much of the
 * query it holds, squared: a title that has one word of five is hardly a match.
 * @param terms for each term of the query the words of the index that stand for it
 */
export function scoreRecords(terms: readonly (readonly WeightedPostings[])[], collection: Collection): Scored {
  const { lengths, averageLength, fields: fieldWeights } = collection;
  const total = lengths.length;
  const scores = new Float32Array(total);
  const inFields = fieldWeights.map(() => new Float32Array(total));
  const countOfBits = listCounts(fieldWeights);
  let candidates: Uint32Array | null = null;
  let allIdf = 0;

  for (const words of terms) {
    const { size, counts, weights, fields } = gather(words, total);
    const idf = Math.log(1 + (total - size + 0.5) / (size + 0.5));
    allIdf += idf;
    candidates = candidates === null ? listMarked(weights, size) : candidates.filter((record) => weights[record] !== 0);
    for (const record of candidates) {
      const [bits, weight] = [fields[record] as number, weights[record] as number];
      const count = (counts[record] as number) + (countOfBits[bits] as number) * weight;
      const norm = 1 - LENGTH + (LENGTH * (lengths[record] as number)) / averageLength;
      scores[record] = (scores[record] as number) + (idf * (SATURATION + 1) * count) / (SATURATION * norm + count);
      for (let rest = bits, field = 0; rest !== 0; rest >>= 1, field += 1)
        if (rest & 1) {
          const sums = inFields[field] as Float32Array;
          sums[record] = (sums[record] as number) + idf * weight;
        }
    }
  }
  const records = candidates ?? new Uint32Array();
  return {
    records,
    scores: Float32Array.from(records, (record) => {
      let score = scores[record] as number;
      for (const [field, { lift }] of fieldWeights.entries())
        score += (lift * (inFields[field]?.[record] as number) ** 3) / allIdf ** 2;
      return score;
    }),
  };
}

/** For how many occurrences in the text each set of fields stands. */
const listCounts = (fields: Collection['fields']): Float32Array =>
  Float32Array.from({ length: 1 << fields.length }, (_, bits) =>
    fields.reduce((sum, { count }, bit) => sum + (bits & (1 << bit) ? count : 0), 0),
  );

/** Puts together what is known of one term: how many records have it, and what is found in each. */
function gather(words: readonly WeightedPostings[], total: number) {
  const [counts, weights, fields] = [new Float32Array(total), new Float32Array(total), new Uint8Array(total)];
  let size = 0;
  for (const { postings, weight } of words) {
    const length = postings.records.length;
    for (let i = 0; i < length; i += 1) {
      const record = postings.records[i] as number;
      const before = weights[record] as number;
      if (before === 0) size += 1;
      if (weight > before) weights[record] = weight;
      counts[record] = (counts[record] as number) + (postings.counts[i] as number) * weight;
      fields[record] = (fields[record] as number) | (postings.fields[i] as number);
    }
  }
  return { size, counts, weights, fields };
}

function listMarked(weights: Float32Array, size: number): Uint32Array {
  const records = new Uint32Array(size);
  let at = 0;
  for (let record = 0; record < weights.length; record += 1) if (weights[record] !== 0) records[at++] = record;
  return records;
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
