import type { Postings } from './postings.ts';

/** A word of the index that stands for a word of the query, and how surely. */
export interface WeightedPostings {
  postings: Postings;
  weight: number;
}

/** Where a word of the query stands, in any of its meanings: the records in their order, and what is found in each. */
export interface Term {
  records: Uint32Array;
  /** How often it occurs in the text, less where the word is less surely meant. */
  counts: Float32Array;
  /** The weight of the surest of its meanings. */
  weights: Float32Array;
  /** In which fields it occurs: a bit for each. */
  fields: Uint8Array;
}

/** Puts the postings of all that a word may mean together. @param total how many records there are */
export function buildGather(total: number): (words: readonly WeightedPostings[]) => Term {
  // By the numbers of the records; made once, and left empty each time.
  const [counts, weights, fields] = [new Float32Array(total), new Float32Array(total), new Uint8Array(total)];
  return (words) => {
    const size = words.reduce((sum, { postings, weight }) => sum + add(postings, weight), 0);
    const term = {
      records: new Uint32Array(size),
      counts: new Float32Array(size),
      weights: new Float32Array(size),
      fields: new Uint8Array(size),
    };
    for (let record = 0, at = 0; at < size; record += 1) {
      if (weights[record] === 0) continue;
      term.records[at] = record;
      term.counts[at] = counts[record] as number;
      term.weights[at] = weights[record] as number;
      term.fields[at] = fields[record] as number;
      counts[record] = weights[record] = fields[record] = 0;
      at += 1;
    }
    return term;
  };

  /** @returns in how many records nothing was found before */
  function add({ records, counts: more, fields: bits }: Postings, weight: number): number {
    let added = 0;
    for (let i = 0; i < records.length; i += 1) {
      const record = records[i] as number;
      const before = weights[record] as number;
      if (before === 0) added += 1;
      if (weight > before) weights[record] = weight;
      counts[record] = (counts[record] as number) + (more[i] as number) * weight;
      fields[record] = (fields[record] as number) | (bits[i] as number);
    }
    return added;
  }
}
