import { foldWord, formatIndexText, isUnspaced } from './index-text.ts';
import { stopWordsOf } from './stop-words.ts';

/** What a reader typed, taken apart. */
export interface Query {
  /** Words all of which are to be found; those that tell nothing are left out beside others that do. */
  words: string[];
  /** Words that must stand one after the other. */
  phrases: string[];
  /** Words and phrases that must not be found. */
  excluded: string[];
  /** All plain words as they stand, where there are two or more: a text that has them in a row is meant. */
  sentence: string | null;
}

const PART = /([-–−]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu;

/** Takes apart `peace "lower river" -dam`. A hyphen excludes only before a word, not within one. */
export function parseQuery(text: string, language: string): Query {
  const query: Query = { words: [], phrases: [], excluded: [], sentence: null };
  const plain: string[] = [];
  for (const [, minus, phrase, word] of text.replace(/(?<=[\p{L}\p{N}])["“«]/gu, ' $&').matchAll(PART)) {
    const content = formatIndexText(phrase ?? word ?? '');
    if (!/[\p{L}\p{N}]/u.test(content)) continue;
    if (minus) query.excluded.push(content);
    else if (phrase !== undefined) query.phrases.push(content);
    else plain.push(content);
  }
  for (const content of plain) {
    if (isUnspaced(content) && content.includes(' ')) query.phrases.push(content);
    else query.words.push(...content.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)));
  }
  if (query.words.length > 1) query.sentence = query.words.join(' ');
  const stopWords = stopWordsOf(language);
  const telling = query.words.filter((word) => !stopWords.has(foldWord(word)));
  if (telling.length > 0 || query.phrases.length > 0) query.words = telling;
  return query;
}

/** The word in which a reader is typing; empty after a space. */
export const findLastWord = (text: string): string => /[^\s"“”„«»-]*$/.exec(text)?.[0] ?? '';

/** Whether nothing is asked for: then everything is shown, or everything but what is excluded. */
export const isOpen = ({ words, phrases }: Query): boolean => words.length === 0 && phrases.length === 0;

/** The query with other words, as it would be typed. */
export function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  const folded = new Map([...replacements].map(([word, other]) => [foldWord(word), other]));
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => folded.get(foldWord(word)) ?? word);
}

/** A query in quotation marks, unless it has its own. */
export const quote = (text: string): string =>
  /["“”„«»]/.test(text) ? text.replace(/"([^"]*)"?/g, '“$1”') : `“${text}”`;
