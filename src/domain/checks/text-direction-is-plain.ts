import { nameInFolder } from '../contents.ts';
import { findCharacters } from './character.ts';
import type { Check } from './check.ts';

/**
 * No invisible character turns the direction of the text: with it, words can be shown in another order than they are
 * written (Unicode Technical Report 36, “bidirectional text spoofing”). The two plain marks are only doubtful.
 */
export const textDirectionIsPlain: Check = {
  id: 'text-direction-is-plain',
  level: 'error',
  check: (library) =>
    [...library.files].flatMap(([path, text]) => {
      if (text === null || path.startsWith('snapshots/')) return [];
      const found = findCharacters(text, CONTROLS, nameInFolder(library.dir, path));
      const hasOpening = found.some(({ character }) => !CLOSING.test(character) && !MARKS.test(character));
      return found
        .filter(({ character }) => !hasOpening || !CLOSING.test(character))
        .map(({ character, code, location }) => ({
          location,
          subject: code,
          ...(MARKS.test(character) ? { level: 'warning' as const } : {}),
          message: `An invisible character stands here that changes the direction of the text (${code}).`,
          hint: 'Delete it. Words of a script that runs from right to left are set right without it.',
        }));
    }),
};

const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** They end what others begin, and are told with them. */
const CLOSING = /[\u202C\u2069]/u;
const MARKS = /[\u061C\u200E\u200F]/u;
