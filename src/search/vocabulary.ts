import type { KnownWord } from './known-word.ts';
import { stemWords } from './stem-words.ts';
import type { TalliedWord } from './word-tally.ts';

/** Every word by which something is found. */
export interface Vocabulary {
  /** In order, with what the index has in its place. */
  known: KnownWord[];
  /** The forms that stand under each key of the index. */
  wordsByKey: Map<string, TalliedWord[]>;
}

/** Words of another language than the publication’s stand in the index under their stem and the name of the language. */
export const formatKey = (stem: string, language: string, first: string): string =>
  language === first ? stem : `${language}:${stem}`;

/** @param first the language of the publication */
export async function buildVocabulary(words: readonly TalliedWord[], first: string): Promise<Vocabulary> {
  const byLanguage = Map.groupBy(words, ({ language }) => language);
  const stems = await stemWords(
    new Map([...byLanguage].map(([language, list]) => [language, list.map(({ folded }) => folded)])),
  );
  const keyOf = ({ folded, language }: TalliedWord): string =>
    formatKey(stems.get(language)?.get(folded) ?? folded, language, first);
  const wordsByKey = Map.groupBy(words, keyOf);
  const known = words.map((each) => ({
    word: each.word,
    folded: each.folded,
    records: each.records,
    key: keyOf(each),
  }));
  return {
    known: known.sort((a, b) => (a.folded === b.folded ? (a.key < b.key ? -1 : 1) : a.folded < b.folded ? -1 : 1)),
    wordsByKey,
  };
}
