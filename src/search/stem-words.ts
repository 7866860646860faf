import { readHead } from './cbor.ts';
import { readPositions } from './postings.ts';
import { runPagefind } from './run-pagefind.ts';

/**
 * Under which word Pagefind indexes each of some folded words, by language: its stem. The words are given to Pagefind as
 * one text, and the index says which of them stand under which stem.
 */
export async function stemWords(
  wordsByLanguage: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Map<string, string>>> {
  const records = [...wordsByLanguage].map(([language, words]) => ({ content: words.join(' '), language, meta: {} }));
  const stems = new Map<string, Map<string, string>>();
  for (const { language, words: entries } of await runPagefind(records)) {
    const words = wordsByLanguage.get(language) ?? [];
    const found = new Map<string, string>();
    for (const { word: stem, entry } of entries) {
      const name = readHead(entry, readHead(entry, 0).next);
      const places =
        readPositions(entry, name.next + name.count, () => true)
          .get(0)
          ?.get(0) ?? [];
      for (const place of places) {
        const word = words[place];
        if (word !== undefined) found.set(word, stem);
      }
    }
    stems.set(language, found);
  }
  return stems;
}
