import type { Scored } from './scoring.ts';

/** Records that were found, in their order: how well each fits, and the letter of the type of every record. */
export interface Hits extends Scored {
  letters: Uint8Array;
}

/** Titles and names weigh most by themselves; among the rest a claim comes before the prose in which it stands. */
const TYPE_WEIGHTS: Readonly<Record<string, number>> = { c: 1, i: 1, p: 1, a: 0.8, e: 0.6, s: 0.6, d: 0.5 };

/** A text that has the words of the query in a row was probably meant. */
const IN_A_ROW = 1.8;

/** Scores that differ by less than this part of the best are equal; then the order of the records decides: newest first. */
const LEVELS = 50;

/** The records that were found, the best first. @param inARow records that have the words of the query in a row */
export function rankHits({ records, scores, letters }: Hits, inARow: ReadonlySet<number>): Uint32Array {
  const weights = new Float64Array(256);
  for (const [letter, weight] of Object.entries(TYPE_WEIGHTS)) weights[letter.charCodeAt(0)] = weight;
  let best = Number.MIN_VALUE;
  const weighted = Float64Array.from(records, (record, i) => {
    const score =
      (scores[i] as number) * (weights[letters[record] as number] as number) * (inARow.has(record) ? IN_A_ROW : 1);
    if (score > best) best = score;
    return score;
  });
  return sortByLevel(
    records,
    Uint8Array.from(weighted, (score) => Math.round((score / best) * LEVELS)),
  );
}

/** Puts records of high levels before those of low ones, and leaves the order of equals as it is. */
function sortByLevel(records: Uint32Array, levels: Uint8Array): Uint32Array {
  const starts = new Uint32Array(LEVELS + 2);
  for (const level of levels) starts[LEVELS - level + 1] = (starts[LEVELS - level + 1] as number) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(records.length);
  for (let i = 0; i < records.length; i += 1) {
    const level = LEVELS - (levels[i] as number);
    const at = starts[level] as number;
    sorted[at] = records[i] as number;
    starts[level] = at + 1;
  }
  return sorted;
}
