import { foldWord } from './index-text.ts';
import type { KnownWord } from './known-word.ts';

/**
 * Words that were probably meant by a word that does not occur, best first: one letter more, less, changed or swapped with
 * the next, two in words of seven letters or more (restricted Damerau–Levenshtein distance). The same first letter, then
 * the word of more records, comes first.
 */
export function findNearWords(word: string, known: readonly KnownWord[], most = 3): string[] {
  const wanted = foldWord(word);
  const allowed = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (allowed === 0) return [];
  const near: { word: string; distance: number; records: number }[] = [];
  for (const { word: candidate, folded, records } of known) {
    if (Math.abs(folded.length - wanted.length) > allowed) continue;
    const distance = measure(wanted, folded, allowed) + (folded[0] === wanted[0] ? 0 : 0.5);
    if (distance < allowed + 1) near.push({ word: candidate, distance, records });
  }
  return near
    .sort((a, b) => a.distance - b.distance || b.records - a.records || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map((each) => each.word);
}

/** How many changes make one word of the other; more than allowed is `Infinity`. */
function measure(a: string, b: string, allowed: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    if (Math.min(...row) > allowed) return Infinity;
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= allowed ? distance : Infinity;
}
