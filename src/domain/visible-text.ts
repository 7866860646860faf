/** Stands for a character that cannot be seen, or that would act on a terminal. */
export const STAND_IN = '▯';

// Control, format, surrogate and private characters, and line breaks of other kinds; a tab counts as a space.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/** A line of text as it can be shown safely: what is invisible in it is made visible, one sign for each UTF-16 unit. */
export const showInvisible = (line: string): string =>
  line.replaceAll('\t', ' ').replace(UNSEEN, (character) => STAND_IN.repeat(character.length));

const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;

/** How many columns of a terminal some text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
