import type { Location } from '../location.ts';

export interface FoundCharacter {
  character: string;
  /** The characters on its two sides. */
  before: string;
  after: string;
  /** `U+00AD` */
  code: string;
  location: Location;
}

/** Every character of a kind in the text of a file, with its place. @param kind an expression with the flags `g` and `u` */
export function findCharacters(text: string, kind: RegExp, file: string): FoundCharacter[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return Array.from(text.matchAll(kind), ({ 0: character, index }) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < index; next = text.indexOf('\n', next + 1)) {
      line += 1;
      lineStart = next + 1;
    }
    at = index;
    const column = index - lineStart + 1;
    return {
      character,
      before: [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '',
      after: String.fromCodePoint(text.codePointAt(index + character.length) ?? 32),
      code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      location: { file, line, column, endLine: line, endColumn: column + character.length },
    };
  });
}
