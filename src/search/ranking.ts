/** A record that was found, and how well it fits. */
export interface Hit {
  /** Its place among all records. */
  at: number;
  /** The letter of its type. */
  letter: string;
  score: number;
}

/** Titles and names weigh most by themselves; among the rest a claim comes before the prose in which it stands. */
const TYPE_WEIGHTS: Readonly<Record<string, number>> = { c: 1, i: 1, p: 1, a: 0.8, e: 0.6, s: 0.6, d: 0.5 };

/** A text that has the words of the query in a row was probably meant. */
const IN_A_ROW = 1.8;

/** Scores that differ by less than this part of the best are equal; then the order of the records decides: newest first. */
const EQUAL = 0.02;

/** Puts hits in order, the best first. @param inARow the places of records that have the words of the query in a row */
export function rankHits(hits: readonly Hit[], inARow: ReadonlySet<number>): Hit[] {
  const weighted = hits.map((hit) => ({
    ...hit,
    score: hit.score * (TYPE_WEIGHTS[hit.letter] ?? 1) * (inARow.has(hit.at) ? IN_A_ROW : 1),
  }));
  const step = EQUAL * weighted.reduce((best, { score }) => Math.max(best, score), Number.MIN_VALUE);
  const levelOf = ({ score }: Hit): number => Math.round(score / step);
  return weighted.sort((a, b) => levelOf(b) - levelOf(a) || a.at - b.at);
}

/**
 * Puts together what was found for words one by one, where nothing has all of them: first what has the most words, and
 * the rarest.
 */
export function rankPartly(hitsByWord: readonly (readonly Hit[])[]): Hit[] {
  const sums = new Map<number, Hit & { words: number }>();
  for (const hits of hitsByWord)
    for (const hit of hits) {
      const sum = sums.get(hit.at) ?? { ...hit, score: 0, words: 0 };
      sum.score += hit.score;
      sum.words += 1;
      sums.set(hit.at, sum);
    }
  const most = Math.max(0, ...[...sums.values()].map(({ words }) => words));
  const good = [...sums.values()].filter(({ words }) => words >= Math.max(1, most - 1));
  return rankHits(
    good.map(({ words, ...hit }) => ({ ...hit, score: hit.score * words ** 2 })),
    new Set(),
  );
}
