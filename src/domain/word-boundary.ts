/** Scripts that write words without spaces, or with particles joined to them: no end of a word can be seen in them. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

/** One letter, mark or digit of a script that parts words; for expressions with the flag `v`. */
export const SPACED_CHARACTER = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`;

const INSIDE_WORD = new RegExp(`(?<=${SPACED_CHARACTER})(?=${SPACED_CHARACTER})`, 'vy');
const WORD = new RegExp(`${SPACED_CHARACTER}+(?:['\\-]${SPACED_CHARACTER}+)*|[${UNSPACED}]`, 'gv');

/** Whether no word goes on across this place in the text, a UTF-16 index. */
export function isWordBoundary(text: string, index: number): boolean {
  INSIDE_WORD.lastIndex = index;
  return !INSIDE_WORD.test(text);
}

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text, in order, with where they stand (UTF-16); scripts without spaces give a word a character. */
export const findWords = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
