import { formatIndexText, foldWord } from './index-text.ts';
import type { KnownWord } from './known-word.ts';
import type { SearchRecord } from './record.ts';
import { stemWords } from './stem-words.ts';

/** Words of another language than the publication’s stand in the index under their stem and the name of the language. */
export const formatKey = (stem: string, language: string, first: string): string =>
  language === first ? stem : `${language}:${stem}`;

/**
 * Every word by which something is found, in order, with what the index has in its place.
 * @param first the language of the publication
 */
export async function buildVocabulary(records: readonly SearchRecord[], first: string): Promise<KnownWord[]> {
  const byLanguage = Map.groupBy(records, ({ language }) => language);
  const found = new Map([...byLanguage].map(([language, list]) => [language, countWords(list)]));
  const stems = await stemWords(new Map([...found].map(([language, words]) => [language, [...words.keys()]])));
  const known = [...found].flatMap(([language, words]) =>
    [...words].flatMap(([folded, { word, records: count }]) => {
      const stem = stems.get(language)?.get(folded);
      return stem === undefined ? [] : [{ word, folded, records: count, key: formatKey(stem, language, first) }];
    }),
  );
  return known.sort((a, b) => (a.folded === b.folded ? (a.key < b.key ? -1 : 1) : a.folded < b.folded ? -1 : 1));
}

function countWords(records: readonly SearchRecord[]): Map<string, { word: string; records: number }> {
  const counted = new Map<string, { word: string; records: number }>();
  for (const { searched } of records) {
    const words = new Map(findWords(Object.values(searched).join(' ')).map((word) => [foldWord(word), word]));
    for (const [folded, word] of words) {
      const before = counted.get(folded);
      // Of two spellings of one word the one without capitals is kept: it is not a name.
      if (before === undefined) counted.set(folded, { word, records: 1 });
      else counted.set(folded, { word: before.word > word ? before.word : word, records: before.records + 1 });
    }
  }
  return counted;
}

/** The words of a text as Pagefind parts it: at spaces, compounds as a whole and in their parts. */
export const findWords = (text: string): string[] =>
  formatIndexText(text)
    .split(' ')
    .flatMap((word) => {
      const whole = word.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
      const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length > 1);
      return parts.length > 1 || (parts[0] ?? whole) !== whole ? [whole, ...parts] : [whole];
    })
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(foldWord(word)));
