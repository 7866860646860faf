import { Blob, Face } from 'harfbuzzjs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renameFont } from './rename-font.ts';
import type { Script } from './scripts.ts';

const require = createRequire(import.meta.url);
// The package ships no types.
const subsetFont = require('subset-font') as (font: Buffer, text: string, options: object) => Promise<Buffer>;

/** A face as the compiler gets it: whole, under a name of ours. */
export interface PrintFont {
  family: string;
  bytes: Buffer;
}

const fileOf = (name: string): Buffer => readFileSync(require.resolve(name));

/** The faces of the text. Each is under the SIL Open Font License; its package holds the terms. */
const TEXT_FACES: readonly { family: string; read: () => Buffer }[] = [
  {
    family: 'Readout Serif',
    read: () => fileOf('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  },
  {
    family: 'Readout Serif',
    read: () => fileOf('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  },
  {
    family: 'Readout Display',
    read: () => readFileSync(new URL('../fonts/source-serif-4-display.ttf', import.meta.url)),
  },
  { family: 'Readout Sans', read: () => fileOf('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf') },
  {
    family: 'Readout Sans',
    read: () => fileOf('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
  },
];

/** Where the letters of other scripts come from: packages that hold a typeface in slices, each for some characters. */
const SLICED: Readonly<Record<Script | 'mono', { name: string; isVariable: boolean }>> = {
  // Amiri draws a letter with its dots as one glyph, so that words can be copied and spoken.
  arab: { name: 'amiri', isVariable: false },
  hebr: { name: 'noto-serif-hebrew', isVariable: true },
  hans: { name: 'noto-serif-sc', isVariable: true },
  jpan: { name: 'noto-serif-jp', isVariable: true },
  kore: { name: 'noto-serif-kr', isVariable: true },
  mono: { name: 'source-code-pro', isVariable: true },
};

let textFonts: PrintFont[] | undefined;

export function readTextFonts(): PrintFont[] {
  textFonts ??= TEXT_FACES.map(({ family, read }) => ({ family, bytes: renameFont(read(), family) }));
  return textFonts;
}

let textCoverage: ReadonlySet<number> | undefined;

/** The characters that the face of the text has; every other face of the text falls back on it. */
export function readTextCoverage(): ReadonlySet<number> {
  const [serif] = readTextFonts();
  textCoverage ??= serif ? coverageOf(serif.bytes) : new Set();
  return textCoverage;
}

export const coverageOf = (font: Uint8Array): ReadonlySet<number> =>
  new Set(new Face(new Blob(font)).collectUnicodes());

/** Where the part of a typeface is. */
export interface SliceFile {
  family: string;
  file: string;
  isVariable: boolean;
}

/** The part of a typeface that has some characters. */
export interface Slice extends SliceFile {
  has: (code: number) => boolean;
}

const slicesByScript = new Map<string, Slice[]>();

/** The slices of a script’s typeface. None where its package is not installed. */
export function readSlices(script: Script | 'mono'): Slice[] {
  const known = slicesByScript.get(script);
  if (known) return known;
  const slices = readSlicesOf(SLICED[script]);
  slicesByScript.set(script, slices);
  return slices;
}

function readSlicesOf({ name, isVariable }: { name: string; isVariable: boolean }): Slice[] {
  const folder = `${isVariable ? '@fontsource-variable' : '@fontsource'}/${name}`;
  const ending = isVariable ? 'wght-normal' : '400-normal';
  try {
    const ranges = JSON.parse(fileOf(`${folder}/unicode.json`).toString()) as Record<string, string>;
    return Object.entries(ranges).map(([key, text]) => {
      const part = key.replaceAll(/[[\]]/g, '');
      const file = `${folder}/files/${name}-${part}-${ending}.woff2`;
      return { family: `Readout ${name} ${part}`, file, isVariable, has: parseRanges(text) };
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}

function parseRanges(text: string): (code: number) => boolean {
  const ranges = text.split(',').map((range) =>
    range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => parseInt(hex, 16)),
  );
  return (code) => ranges.some(([from = 0, to = from]) => code >= from && code <= to);
}

/** A slice as the compiler can read it: regular weight, unpacked. It is whole, so that it is the same in every document. */
export async function buildSlice({ family, file, isVariable }: SliceFile): Promise<PrintFont> {
  const bytes = await subsetFont(fileOf(file), '', {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    ...(isVariable && { variationAxes: { wght: 400 } }),
  });
  return { family, bytes: renameFont(bytes, family) };
}
