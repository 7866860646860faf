/** Scripts that write words without spaces; a search finds their characters one beside the other. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]\\p{M}*`, 'gu');
const JOINING_PUNCTUATION = /[\u2012-\u2015\u2212/\\|…·•=+<>]/gu;

/**
 * Text in the form in which words are looked for, on both sides: in the index and in a query. The engine parts words at
 * spaces only, so that dashes and slashes become spaces and characters of scripts without spaces stand alone; curly
 * apostrophes become straight, invisible characters go.
 */
export const formatIndexText = (text: string): string =>
  text
    .replace(/\p{DI}/gu, '')
    .replace(/[‘’ʼ′]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(JOINING_PUNCTUATION, ' ')
    .replace(UNSPACED_CHARACTER, ' $& ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether a word holds characters of a script that writes words without spaces. */
export const isUnspaced = (word: string): boolean => new RegExp(`[${UNSPACED}]`, 'u').test(word);

/** A word without accents, case and joining marks: “O’Hallin” and “ohallin” are alike. */
export const foldWord = (word: string): string =>
  // Most words need no look at each letter.
  (/^[a-z0-9]*$/i.test(word) ? word : word.normalize('NFD').replace(/[\p{M}\p{P}]/gu, '')).toLowerCase();
