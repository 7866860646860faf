import type { Positions, Postings } from './postings.ts';

/** A word of the index that stands for a word of the query, and how surely. */
export interface WeightedPostings {
  postings: Postings;
  weight: number;
}

/** What is known of all records before any is sought. */
export interface Collection {
  /** How many words the text of each record has. */
  lengths: readonly number[];
  averageLength: number;
  /** By how much a match in each field lifts a record, and for how many occurrences in the text it stands. */
  fields: readonly { lift: number; count: number }[];
}

export interface Scored {
  at: number;
  score: number;
}

/** BM25: how soon further occurrences of a word stop to tell anything, and how much long texts are held against it. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/**
 * Scores the records in which every term occurs, in the text (BM25) or in a field. A field counts by how much of the
 * query it holds, squared: a title that has one word of five is hardly a match.
 * @param terms for each term of the query the words of the index that stand for it
 */
export function scoreRecords(terms: readonly (readonly WeightedPostings[])[], collection: Collection): Scored[] {
  const { lengths, averageLength, fields: fieldWeights } = collection;
  const total = lengths.length;
  const [matched, scores] = [new Uint8Array(total), new Float32Array(total)];
  const inFields = fieldWeights.map(() => new Float32Array(total));
  let [candidates, allIdf] = [[] as number[], 0];

  terms.forEach((words, number) => {
    const { records, counts, fields, weights } = gather(words, total);
    const idf = Math.log(1 + (total - records.length + 0.5) / (records.length + 0.5));
    allIdf += idf;
    candidates = records.filter((record) => matched[record] === number);
    for (const record of candidates) {
      matched[record] = number + 1;
      const bits = fields[record] ?? 0;
      const count = fieldWeights.reduce(
        (sum, field, bit) => sum + (bits & (1 << bit) ? field.count * (weights[record] ?? 0) : 0),
        counts[record] ?? 0,
      );
      const norm = 1 - LENGTH + (LENGTH * (lengths[record] ?? 0)) / averageLength;
      scores[record] = (scores[record] ?? 0) + (idf * (SATURATION + 1) * count) / (SATURATION * norm + count);
      for (const [field, sums] of inFields.entries())
        if (bits & (1 << field)) sums[record] = (sums[record] ?? 0) + idf * (weights[record] ?? 0);
    }
  });
  return candidates.map((record) => {
    const boost = inFields.reduce(
      (sum, sums, field) => sum + ((fieldWeights[field]?.lift ?? 0) * (sums[record] ?? 0) ** 3) / allIdf ** 2,
      0,
    );
    return { at: record, score: (scores[record] ?? 0) + boost };
  });
}

/** Puts together what is known of one term: its records, each once, and what is found in them. */
function gather(words: readonly WeightedPostings[], total: number) {
  const [counts, weights, fields] = [new Float32Array(total), new Float32Array(total), new Uint8Array(total)];
  const records: number[] = [];
  for (const { postings, weight } of words)
    for (const [i, record] of postings.records.entries()) {
      if (weights[record] === 0) records.push(record);
      counts[record] = (counts[record] ?? 0) + (postings.counts[i] ?? 0) * weight;
      fields[record] = (fields[record] ?? 0) | (postings.fields[i] ?? 0);
      weights[record] = Math.max(weights[record] ?? 0, weight);
    }
  return { records, counts, fields, weights };
}

/** Records in which words stand one after the other, in the text or in one field. @param words where each word stands */
export function findInRow(words: readonly (readonly Positions[])[]): number[] {
  const [first = [], ...others] = words;
  const records = new Set(first.flatMap((positions) => [...positions.keys()]));
  return [...records].filter((record) => {
    const parts = new Set(first.flatMap((positions) => [...(positions.get(record)?.keys() ?? [])]));
    return [...parts].some((part) => {
      const placesOf = (all: readonly Positions[]): number[] =>
        all.flatMap((positions) => positions.get(record)?.get(part) ?? []);
      const rest = others.map((all) => new Set(placesOf(all)));
      // The parts of a compound stand at one place.
      return placesOf(first).some((place) => {
        let at = place;
        return rest.every((places) => (places.has(at + 1) ? ((at += 1), true) : places.has(at)));
      });
    });
  });
}
