import { buildRandom } from './random.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { addFile, emptyContents, findFileKind } from '#domain/contents.ts';
import { RefusedInput } from '#domain/import/arrival.ts';
import { buildDraft, type Draft } from '#domain/import/draft.ts';
import { buildLibrary, type Library } from '#domain/library.ts';
import { isError } from '#domain/problem.ts';
import { parseInput, type Input } from './import-input.ts';

export interface FuzzReport {
  inputs: number;
  refused: number;
  /** Drafts with errors of content, by rule; each error has its place. */
  errors: Record<string, number>;
  slowest: number;
  failures: { seed: number; reason: string; input: Input }[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/import');

/** What makes trouble: programs, markup, marks without partners, characters that are not seen, nesting, odd dates. */
const NASTY = [
  'import x from "y"\n',
  'export default {}\n',
  '{alert(1)}',
  '<Foo bar={1}/>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '![b](data:text/html;base64,AAAA)',
  '\u202E',
  '\u2066',
  '\u0000',
  '\u0007',
  '\uFEFF',
  '\uD800',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '[^',
  '[^1]',
  '[^1]: x\n',
  '---\n',
  '```',
  '\n\n',
  '\n# ',
  '\n## \n',
  '\n> ',
  '\n- ',
  '| a | b |\n|---|---|\n',
  '***',
  '__',
  '~~',
  '\\',
  '&#x0;',
  '&amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  '<div>'.repeat(40),
  '> '.repeat(60),
  '('.repeat(60),
  '“'.repeat(40),
  '- '.repeat(50),
  '[1]',
  '¹',
  '(Courier, May 3)',
  '(Wire, February 30)',
  '(Wire, May 3, 5, 31, 99)',
  '(2012)',
  '(Roe 2012)',
  'ibid.',
  ' said ',
  'Jane Roe said, “we are four words here”',
  '%PDF-1.4',
  '\t',
  'REFERENCES\n',
  'Notes\n',
  'a: b: c',
  '{',
  '}',
  '<',
  '>',
  '$',
  'ÀÉÎ',
  '日本語の文。',
  'עברית',
  '١٢٣',
  '😀',
  'x'.repeat(3000),
  'A '.repeat(500),
  '. '.repeat(300),
  'Aa Bb '.repeat(300),
];

/** Imports inputs made by cutting, joining and spoiling the texts of the corpus; the same inputs from the same first seed. */
export async function fuzzImport(count: number, firstSeed = 1): Promise<FuzzReport> {
  const report: FuzzReport = { inputs: 0, refused: 0, errors: {}, slowest: 0, failures: [] };
  const seeds = readSeeds();
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const input = buildInput(seed, seeds);
    const start = performance.now();
    try {
      const draft = buildDraft(await parseInput(input), buildLibrary(emptyContents('content')), {
        name: 'x',
        ...(seed % 3 === 0 && { published: '2024-09' }),
      });
      const took = performance.now() - start;
      report.slowest = Math.max(report.slowest, took);
      for (const rule of findErrors(draft)) report.errors[rule] = (report.errors[rule] ?? 0) + 1;
    } catch (error) {
      if (error instanceof RefusedInput) report.refused += 1;
      else report.failures.push({ seed, reason: String((error as Error).stack ?? error), input });
    }
    report.inputs += 1;
  }
  return report;
}

/** The rules that a draft breaks; an error without a place is a failure of ours. */
function findErrors(draft: Draft): string[] {
  const errors = checkLibrary(libraryOf(draft)).filter(isError);
  for (const { location, message } of errors)
    if (location.line < 1 || location.file === '') throw new Error(`An error without a place: ${message}`);
  return errors.map(({ rule }) => rule);
}

export function libraryOf(draft: Draft): Library {
  const contents = emptyContents('content');
  const issues = draft.files.flatMap(({ path }) => /^issues\/(.+)\.mdx$/.exec(path)?.[1] ?? []);
  const site = `title: T\ndescription: D\nlanguage: en\nurl: https://example.org/\nrights: R\nissues: [${issues.join(', ')}]\n`;
  for (const { path, text } of [...draft.files, { path: 'site.yaml', text: site }]) {
    const kind = findFileKind(path);
    if (kind) addFile(contents, path, text, kind.parse({ path: `content/${path}`, text }));
  }
  return buildLibrary(contents);
}

interface Seed {
  text: string;
  ending: string;
}

const readSeeds = (): Seed[] =>
  readdirSync(FOLDER)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => ({ text: readFileSync(join(FOLDER, name), 'utf8'), ending: name.slice(name.lastIndexOf('.')) }));

function buildInput(seed: number, seeds: readonly Seed[]): Input {
  const random = buildRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const first = pick(seeds);
  let text = first.text;
  for (let times = Math.floor(random() * 12); times >= 0; times -= 1) text = spoil(text, random, pick, seeds);
  const ending = random() < 0.7 ? first.ending : pick(['.txt', '.md', '.html', '.docx', '']);
  const bytes = ending === '.docx' ? buildWordFile(text, random) : Buffer.from(text);
  if (random() < 0.05)
    for (let times = 0; times < 20 && bytes.length > 0; times += 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return { bytes, name: 'x', ending };
}

function spoil(
  text: string,
  random: () => number,
  pick: <T>(items: readonly T[]) => T,
  seeds: readonly Seed[],
): string {
  const at = Math.floor(random() * text.length);
  const to = Math.min(text.length, at + Math.floor(random() * random() * text.length));
  switch (Math.floor(random() * 7)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + text.slice(at, to).repeat(2) + text.slice(to);
    case 2:
      return text.slice(0, at) + pick(seeds).text.slice(at, to) + text.slice(to);
    case 3:
      return text.slice(0, at) + text.slice(at, to).replaceAll(/\n+/g, pick([' ', '\n', '\n\n', ''])) + text.slice(to);
    default:
      return text.slice(0, at) + pick(NASTY) + text.slice(at);
  }
}

function buildWordFile(text: string, random: () => number): Uint8Array {
  const paragraphs = text
    .split(/\n\n+/)
    .map(
      (words) =>
        `<w:p><w:r><w:t>${random() < 0.95 ? words.replace(/[<>&\u0000-\u0008]/g, ' ') : words}</w:t></w:r></w:p>`,
    );
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  });
}
