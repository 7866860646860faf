// Makes src/fonts/ and the sheets of its faces, src/styles/fonts/, out of npm packages. Needed only when the faces or their characters change:
// the files it writes are committed, and the same package versions give the same bytes.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import { format, resolveConfig } from 'prettier';

type Options = {
  targetFormat: 'woff2' | 'sfnt';
  noHinting?: boolean;
  keepAllGlyphs?: boolean;
  keepFeatures?: string[];
  variationAxes?: Record<string, number | { min: number; max: number }>;
};
type FontFace = {
  family: string;
  style: 'normal' | 'italic';
  weight: string;
  file: string;
  basic: string;
  features: string[];
  axes?: NonNullable<Options['variationAxes']>;
  /** The npm file for a part, or undefined where the typeface has no such letters. */
  sourceOf: (part: string) => string | undefined;
};
type Part = { face: FontFace; part: string; file: string; codes: number[]; bytes: Buffer };

const require = createRequire(import.meta.url);
// The package ships no types.
const subsetFont = require('subset-font') as (font: Buffer, text: string, options: Options) => Promise<Buffer>;

const fontsFolder = new URL('../src/fonts/', import.meta.url);
const sheetsFolder = new URL('../src/styles/fonts/', import.meta.url);
const prettierOptions = await resolveConfig(new URL('basic.css', sheetsFolder));

// The basic part holds what English needs, and the accents most often met in it. All other letters wait in
// files of their own, which a browser fetches only for a page that has them. So do the marks of ASCII that no title has.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const accents = 'ÀÄÅÇÈÉÑÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœ';
const titlePunctuation = ' \u00a0!"&\'(),-./:;?–—‘’“”…';
const textPunctuation = titlePunctuation + '#$%*+<=>@[\\]^_`{|}~§«·»';
const PARTS = ['marks', 'western', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'];

const expoSerif = (cut: string) => `@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`;
const partOfPackage = (family: string, axis: string) => (part: string) =>
  `@fontsource-variable/${family}/files/${family}-${part === 'marks' || part === 'western' ? 'latin' : part}-${axis}-normal.woff2`;

const displayFace: FontFace = {
  family: 'Readout Display',
  style: 'normal',
  weight: '500',
  file: 'source-serif-4-display',
  basic: letters + accents + titlePunctuation,
  features: ['kern', 'liga'],
  axes: { opsz: 48, wght: 500 },
  sourceOf: partOfPackage('source-serif-4', 'opsz'),
};
const FACES: FontFace[] = [
  {
    family: 'Readout Serif',
    style: 'normal',
    weight: '400',
    file: 'source-serif-4-text',
    basic: letters + accents + textPunctuation + '¡¿×−\u202f',
    features: ['kern', 'liga', 'onum', 'pnum', 'smcp'],
    sourceOf: () => expoSerif('400Regular'),
  },
  {
    family: 'Readout Serif',
    style: 'italic',
    weight: '400',
    file: 'source-serif-4-text-italic',
    basic: letters + accents + textPunctuation + '\u202f',
    features: ['kern', 'liga', 'onum', 'pnum'],
    sourceOf: () => expoSerif('400Regular_Italic'),
  },
  displayFace,
  {
    family: 'Readout Sans',
    style: 'normal',
    weight: '400 600',
    file: 'public-sans-400-600',
    basic: letters + accents + textPunctuation + '×−',
    features: ['kern', 'tnum'],
    axes: { wght: { min: 400, max: 600 } },
    sourceOf: (part) => (['cyrillic', 'greek'].includes(part) ? undefined : partOfPackage('public-sans', 'wght')(part)),
  },
];

// Average widths of running English in em, as @capsizecss/metrics 4.2.0 counts them. `size-adjust` is ours divided by the
// system font's, so that a paragraph keeps its lines when the real font arrives.
const SERIF = { ascent: 1.036, descent: 0.335 };
const SANS = { ascent: 0.95, descent: 0.225 };
const FALLBACKS = [
  { like: 'Readout Serif', style: 'normal', weight: '400', width: 0.479, ...SERIF, georgia: 0.4458, times: 0.4063 },
  { like: 'Readout Serif', style: 'italic', weight: '400', width: 0.441, ...SERIF, georgia: 0.448, times: 0.4082 },
  { like: 'Readout Display', style: 'normal', weight: '500', width: 0.427, ...SERIF, georgia: 0.4458, times: 0.4063 },
  { like: 'Readout Sans', style: 'normal', weight: '400', width: 0.4675, ...SANS, arial: 0.4458 },
  { like: 'Readout Sans', style: 'normal', weight: '600', width: 0.474, ...SANS, arial: 0.48 },
];
const LOCAL = {
  georgia: ['Georgia', 'Gelasio'],
  times: ['Times New Roman', 'Liberation Serif', 'Tinos'],
  arial: ['Arial', 'Liberation Sans', 'Arimo'],
};

const parts = (await Promise.all(FACES.map(makeParts))).flat();
for (const part of parts) await writeFile(new URL(part.file, fontsFolder), part.bytes);
await writeFile(new URL('source-serif-4-display.ttf', fontsFolder), await makeDisplayForTypst());
await copyFile(
  pathOf('@expo-google-fonts/source-serif-4/LICENSE_FONT'),
  new URL('OFL-source-serif-4.txt', fontsFolder),
);
await copyFile(pathOf('@expo-google-fonts/public-sans/LICENSE_FONT'), new URL('OFL-public-sans.txt', fontsFolder));
await writeFile(new URL('coverage.json', fontsFolder), await prettify(JSON.stringify(formatCoverage(parts)), 'json'));
for (const part of ['basic', ...PARTS.slice(1)])
  await writeFile(new URL(`${part}.css`, sheetsFolder), await prettify(formatSheet(part, parts), 'css'));
for (const { file, bytes, codes } of parts) console.log(`${bytes.length}\t${codes.length}\t${file}`);

/** The basic file of a face, then one for each script that its typeface has; no character is in two of them. */
async function makeParts(face: FontFace): Promise<Part[]> {
  const basic = await makePart(face, 'basic', face.sourceOf('western')!, codesOf(face.basic));
  const made = [basic];
  const taken = new Set(basic.codes);
  for (const part of PARTS) {
    const source = face.sourceOf(part);
    if (source === undefined) continue;
    const codes = (await findCodes(part, source)).filter((code) => !taken.has(code));
    if (codes.length === 0) continue;
    const extra = await makePart(face, part, source, codes);
    for (const code of extra.codes) taken.add(code);
    made.push(extra);
  }
  return made;
}

async function makePart(face: FontFace, part: string, source: string, codes: number[]): Promise<Part> {
  const font = await readFile(pathOf(source));
  const text = String.fromCodePoint(...codes);
  const options = { noHinting: true, keepFeatures: face.features, ...(face.axes && { variationAxes: face.axes }) };
  const bytes = await subsetFont(font, text, { ...options, targetFormat: 'woff2' });
  const plain = await subsetFont(font, text, { ...options, targetFormat: 'sfnt' });
  const file = `${face.file}${part === 'basic' ? '' : `-${part}`}.woff2`;
  return { face, part, file, codes: coverageOf(plain), bytes };
}

/** Which characters belong to a part: those of the package's own file, or for a whole font those of its script. */
async function findCodes(part: string, source: string): Promise<number[]> {
  const font = await readFile(pathOf(source));
  const all = coverageOf(await subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true }));
  return part !== 'marks' && source.endsWith('.woff2') ? all : all.filter((code) => partOfCode(code) === part);
}

function partOfCode(code: number): string {
  if (code <= 0x7e) return 'marks';
  if (code >= 0x370 && code <= 0x3ff) return 'greek';
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  if ((code >= 0x1ea0 && code <= 0x1ef9) || code === 0x20ab) return 'vietnamese';
  if ((code >= 0x100 && code <= 0x2ff) || (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff))
    return 'latin-ext';
  return 'western';
}

/** Typst reads no woff2, and no package has this optical size as a file of its own. */
async function makeDisplayForTypst(): Promise<Buffer> {
  const font = await readFile(pathOf(displayFace.sourceOf('western')!));
  return subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true, variationAxes: displayFace.axes! });
}

function pathOf(file: string): string {
  return require.resolve(file);
}

function codesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0)!);
}

function coverageOf(font: Buffer): number[] {
  return [...new Face(new Blob(font)).collectUnicodes()].filter((code) => code >= 0x20).sort((a, b) => a - b);
}

function formatRanges(codes: number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ');
}

function formatCoverage(all: Part[]) {
  return all.map(({ face, part, file, codes }) => ({
    file,
    part,
    family: face.family,
    style: face.style,
    ranges: formatRanges(codes),
  }));
}

/**
 * The faces of one part; those of the marks stand with the basic ones, which say no range, because every page needs them.
 * A page is given the sheet of another part only if it has such letters (src/sheets.ts).
 */
function formatSheet(part: string, all: Part[]): string {
  const rules = all
    .filter((made) => made.part === part || (part === 'basic' && made.part === 'marks'))
    .map(
      ({ face, file, codes, ...made }) => `@font-face {
      font-family: '${face.family}'; font-style: ${face.style}; font-weight: ${face.weight}; font-display: swap;
      src: url('../../fonts/${file}'); ${made.part === 'basic' ? '' : `unicode-range: ${formatRanges(codes)};`} }`,
    );
  if (part === 'basic') rules.push(...FALLBACKS.flatMap(formatFallbacks));
  return `/* Written by scripts/fonts.ts. */\n${rules.join('\n\n')}\n`;
}

function formatFallbacks(fallback: (typeof FALLBACKS)[number]): string[] {
  return (['georgia', 'times', 'arial'] as const).flatMap((kind) => {
    const width = kind in fallback ? (fallback as Partial<Record<typeof kind, number>>)[kind] : undefined;
    if (width === undefined) return [];
    const size = fallback.width / width;
    const cut = fallback.weight === '600' ? ' Bold' : fallback.style === 'italic' ? ' Italic' : '';
    const names = LOCAL[kind].map((name) => `local('${name}${cut}')`).join(', ');
    const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
    return `@font-face {
      font-family: '${fallback.like} ${kind}'; font-style: ${fallback.style}; font-weight: ${fallback.weight};
      src: ${names}; size-adjust: ${percent(size)}; ascent-override: ${percent(fallback.ascent / size)};
      descent-override: ${percent(fallback.descent / size)}; line-gap-override: 0%; }`;
  });
}

function prettify(text: string, parser: 'css' | 'json'): Promise<string> {
  return format(text, { ...prettierOptions, plugins: [], parser });
}
