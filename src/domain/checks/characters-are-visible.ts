import { nameInFolder } from '../contents.ts';
import type { Check } from './check.ts';
import { findCharacters } from './character.ts';

/**
 * No character in a file is invisible: it would be copied with the words, break the search for them, and nobody would
 * see why. Joiners are left alone where scripts and emoji need them.
 */
export const charactersAreVisible: Check = {
  id: 'characters-are-visible',
  level: 'error',
  check: (library) =>
    [...library.files].flatMap(([path, text]) =>
      text === null || path.startsWith('snapshots/')
        ? []
        : findCharacters(text, INVISIBLE, nameInFolder(library.dir, path)).flatMap(
            ({ character, before, after, code, location }) => {
              if (/[\u200C\u200D]/.test(character) && (JOINED.test(before) || JOINED.test(after))) return [];
              const isLost = character === '\uFFFD';
              return {
                location,
                subject: code,
                message: isLost
                  ? 'A letter was lost here: this is the sign that stands for a character that could not be read.'
                  : `An invisible character stands here: ${NAMES.get(character) ?? 'a control character'} (${code}).`,
                hint: isLost
                  ? 'Write the letter that was meant.'
                  : 'Delete it. It often comes with text that is pasted from a PDF or a web page.',
              };
            },
          ),
    ),
};

const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200D\u2028\u2029\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFD\u{E0000}-\u{E007F}]/gu;

/** Scripts and signs in which a joiner is a part of writing. */
const JOINED =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Mongolian}\p{Extended_Pictographic}\uFE0F]/u;

const NAMES = new Map([
  ['\u00AD', 'a soft hyphen'],
  ['\u034F', 'a grapheme joiner'],
  ['\u115F', 'a filler'],
  ['\u1160', 'a filler'],
  ['\u180E', 'a vowel separator'],
  ['\u200B', 'a space without width'],
  ['\u200C', 'a non-joiner'],
  ['\u200D', 'a joiner'],
  ['\u2028', 'a line separator'],
  ['\u2029', 'a paragraph separator'],
  ['\u2060', 'a word joiner'],
  ['\u3164', 'a filler'],
  ['\uFEFF', 'a byte order mark'],
]);
