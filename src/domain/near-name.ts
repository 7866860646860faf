import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant, or `null`: the one with the fewest letters to add, drop or change (Levenshtein
 * distance), at most two, or 40 % of the longer name. Case does not count, two letters swapped count as one change, and
 * a name that only goes on, or breaks off, comes first.
 */
export function findNearName(name: string, names: readonly string[]): string | null {
  let best: { name: string; cost: number } | null = null;
  for (const candidate of names) {
    const cost = costOf(name.toLowerCase(), candidate.toLowerCase());
    if (cost !== null && cost < (best?.cost ?? Infinity)) best = { name: candidate, cost };
  }
  return best?.name ?? null;
}

function costOf(a: string, b: string): number | null {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const changes = distance(a, b);
  if (changes === 0) return 0;
  if (shorter.length >= 3 && longer.startsWith(shorter)) return 0.5 + changes / 1000;
  if (changes === 2 && sortLetters(a) === sortLetters(b)) return 1;
  // At this distance nothing of a name of two letters is left.
  if (changes >= longer.length) return null;
  return changes <= Math.max(2, 0.4 * longer.length) ? changes : null;
}

const sortLetters = (text: string): string => [...text].sort().join('');

/** A question to put after a sentence, with a space before it; empty where no name is near. */
export function formatDidYouMean(name: string, names: readonly string[]): string {
  const near = findNearName(name, names);
  return near === null ? '' : ` Did you mean "${near}"?`;
}
