import { readSlices, readTextCoverage, type Slice } from './fonts.ts';
import { findScript, splitRuns } from './scripts.ts';

/** A character that no face of the printed page has. */
export interface MissingGlyph {
  character: string;
  /** As Unicode writes it: `U+16A0`. */
  code: string;
  /** The words around it. */
  context: string;
}

const AROUND = 20;

/** Anything but the letters and signs that every face for Latin has. */
const HAS_RARE = /[^\n\x20-\x7E\xA0-\xFF‘’“”–—…]/;

/** The characters of a text that would be missing on paper. */
export function findMissingGlyphs(text: string): MissingGlyph[] {
  if (!HAS_RARE.test(text)) return [];
  let offset = 0;
  return splitRuns(text).flatMap(({ text: run, script }) => {
    const start = offset;
    offset += run.length;
    return findMissingIn(run, script).map(({ character, index }) => ({
      character,
      code: `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      context: text.slice(Math.max(0, start + index - AROUND), start + index + AROUND),
    }));
  });
}

function findMissingIn(run: string, script: ReturnType<typeof findScript>): { character: string; index: number }[] {
  const coverage = readTextCoverage();
  const slices = script ? readSlices(script) : [];
  return [...run.matchAll(/./gsu)].flatMap(({ 0: character, index }) => {
    const code = character.codePointAt(0) ?? 0;
    const isShown = isInvisible(character) || coverage.has(code) || slices.some((slice) => slice.has(code));
    return isShown ? [] : [{ character, index }];
  });
}

/** Controls, joiners and marks of direction need no glyph. */
const isInvisible = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Variation_Selector}\s]/u.test(character);

/** The parts of a typeface that a run of another script needs, those that have most of it first. */
export function findSlices(text: string, script: string): Slice[] {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))];
  return readSlices(script as 'mono').filter((slice) => codes.some((code) => slice.has(code)));
}
