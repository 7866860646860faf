/** A vocabulary is kept on shelves, so that looking up a word costs little: each bears the beginning of its words. */

/** A word may stand on the shelf of its longest beginning that has one; `''` is the shelf of all. */
export const findShelf = (folded: string, shelves: readonly string[]): string | null =>
  shelves.filter((shelf) => folded.startsWith(shelf)).sort((a, b) => b.length - a.length)[0] ?? null;

/** The shelves on which a word can stand, and those of longer words that begin with it. */
export const findShelves = (folded: string, shelves: readonly string[]): string[] =>
  shelves.filter((shelf) => shelf.startsWith(folded) || shelf === findShelf(folded, shelves));

/** A shelf bears the first letters of its words, which may be of any script; its file is named in ASCII. */
export const nameShelf = (shelf: string): string =>
  shelf === ''
    ? 'all'
    : Array.from(new TextEncoder().encode(shelf), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Puts words, in order, on as few shelves as have at most so many; words that are alike to the third letter stay together. */
export function arrangeShelves<T extends { folded: string }>(
  words: readonly T[],
  most: number,
  beginning = '',
): Map<string, T[]> {
  if (words.length <= most || beginning.length === 3)
    return words.length === 0 ? new Map() : new Map([[beginning, [...words]]]);
  const groups = Map.groupBy(words, ({ folded }) =>
    Array.from(folded)
      .slice(0, beginning.length + 1)
      .join(''),
  );
  const arranged = new Map<string, T[]>();
  for (const [start, group] of groups) {
    // A word that is no longer than the beginning has no next letter by which it could be put elsewhere.
    if (start === beginning) arranged.set(beginning, group);
    else for (const [shelf, list] of arrangeShelves(group, most, start)) arranged.set(shelf, list);
  }
  return arranged;
}
