import type { Root } from 'mdast';
import { findNearestPassage, findPassages, type NearestPassage, type Passage } from '../passage.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import { buildTextIndex, type TextIndex } from '../text-index.ts';
import { formatWordDifference } from '../word-difference.ts';
import { textOfSnapshot } from './snapshot-text.ts';

/** The running text of a body, made once, since several rules look for words in it. */
export function textIndexOf(tree: Root): TextIndex {
  const index = indexes.get(tree) ?? buildTextIndex(tree);
  indexes.set(tree, index);
  return index;
}

const indexes = new WeakMap<Root, TextIndex>();

const found = new WeakMap<Root, Map<string, Passage[]>>();

/** Every place of the words in the article; looked for once, since several rules ask. */
export function findInBody({ tree }: Pick<Article, 'tree'>, words: string): Passage[] {
  const known = found.get(tree) ?? new Map<string, Passage[]>();
  found.set(tree, known);
  const passages = known.get(words) ?? findPassages(textIndexOf(tree), words);
  known.set(words, passages);
  return passages;
}

/** A stored copy of a source of a claim, ready to look for words in. */
export interface Snapshot {
  name: string;
  index: TextIndex;
}

export const findSnapshots = (article: Article, keys: readonly string[], library: Library): Snapshot[] =>
  article.sources.flatMap(({ key, snapshot }) => {
    const text = snapshot === undefined || !keys.includes(key) ? undefined : library.snapshots.get(snapshot);
    return snapshot === undefined || text === undefined
      ? []
      : { name: snapshot, index: textIndexOf(textOfSnapshot(snapshot, text)) };
  });

export const isInSnapshot = (snapshots: readonly Snapshot[], words: string): boolean =>
  snapshots.some(({ index }) => findPassages(index, words).length > 0);

/** Below this hardly a word agrees, and the nearest passage would only puzzle. */
const WORTH_SHOWING = 0.4;

/** Shows the words that come nearest, and what would have to change: the hint of a rule that looks for words. */
export function explainNearest(words: string, article: Article, snapshots: readonly Snapshot[] = []): string {
  const candidates = [
    { index: textIndexOf(article.tree), where: null as string | null },
    ...snapshots.map(({ name, index }) => ({ index, where: `snapshots/${name}` })),
  ].flatMap(({ index, where }) => {
    const nearest = findNearestPassage(index, words);
    return nearest ? { nearest, where } : [];
  });
  const best = candidates.reduce<{ nearest: NearestPassage; where: string | null } | null>(
    (found, candidate) => (candidate.nearest.score > (found?.nearest.score ?? 0) ? candidate : found),
    null,
  );
  if (!best || best.nearest.score < WORTH_SHOWING)
    return 'Nothing in the article is like them. Copy the words from the text, without its marks.';
  const { nearest, where } = best;
  const place = where === null ? `on line ${nearest.place?.start.line ?? '?'}` : `in ${where}`;
  const difference = formatWordDifference(words, nearest.words);
  if (difference === '') return `Nearest, ${place}: "${nearest.words}". Only capitals or punctuation differ.`;
  return `Nearest, ${place}: "${nearest.words}". To get there, leave out what is in [-…-] and put in what is in {+…+}: ${difference}`;
}
