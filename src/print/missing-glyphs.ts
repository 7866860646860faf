import { nameInFolder } from '#domain/contents.ts';
import type { Library } from '#domain/library.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import type { MissingGlyph } from './glyphs.ts';

/** What a paper holds that no font can print. */
export class MissingGlyphsError extends Error {
  override name = 'MissingGlyphsError';
  readonly glyphs: readonly MissingGlyph[];

  /** @param where the page on which they stand, or their places in the content */
  constructor(where: string, glyphs: readonly MissingGlyph[]) {
    super(where);
    this.glyphs = glyphs;
  }

  static onPage(page: string, glyphs: readonly MissingGlyph[]): MissingGlyphsError {
    return new MissingGlyphsError(`${page}: no font of the printed page has\n${formatGlyphs(glyphs)}`, glyphs);
  }
}

/** The same for all papers at once, each character with every line of the content in which an author has written it. */
export function inContent(
  errors: readonly MissingGlyphsError[],
  { files, dir }: Pick<Library, 'files' | 'dir'>,
): MissingGlyphsError {
  const glyphs = [...new Map(errors.flatMap((error) => error.glyphs.map((glyph) => [glyph.code, glyph]))).values()];
  const found = [...files].flatMap(([path, text]) =>
    text === null
      ? []
      : findPlaces(nameInFolder(dir, path), text, glyphs).map((problem) => formatProblem(problem, text)),
  );
  const texts = [...files.values()];
  const unfound = glyphs.filter(({ character }) => !texts.some((text) => text?.includes(character)));
  // Written as an entity (`&#x16A0;`), a character is not in the text of its file.
  const others = unfound.length === 0 ? [] : errors.map(({ message }) => message);
  return new MissingGlyphsError([...found, ...others].join('\n'), glyphs);
}

/** One problem a line and character, at its first place in the line. */
const findPlaces = (file: string, text: string, glyphs: readonly MissingGlyph[]): Problem[] =>
  text.split('\n').flatMap((line, at) =>
    glyphs
      .filter(({ character }) => line.includes(character))
      .map(({ character, code }): Problem => ({
        rule: 'character-can-be-printed',
        level: 'error',
        location: { file, line: at + 1, column: line.indexOf(character) + 1 },
        message: `No font of the printed page has “${character}” (${code}), so the PDFs cannot be made.`,
        hint: 'Write it in letters that can be printed, or leave it out.',
      })),
  );

const formatGlyphs = (glyphs: readonly MissingGlyph[]): string =>
  [...new Set(glyphs.map(({ character, code, context }) => `  “${character}” (${code}) in “…${context}…”`))].join('\n');
