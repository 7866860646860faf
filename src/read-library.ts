import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ContentFile } from '#domain/content-file.ts';
import { buildLibrary, type Contents, type Library } from '#domain/library.ts';
import { startOf } from '#domain/location.ts';
import { parseArticle } from '#domain/parse-article.ts';
import { parseActor, parseIssue, parsePage, parsePlaces, parseSite, parseTerms } from '#domain/parse-content.ts';
import type { Parsed } from '#domain/parsed.ts';
import type { Problem } from '#domain/problem.ts';

/** The folder of the publication: `CONTENT_DIR`, or `content`. */
export const contentDir = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

/** A file longer than this is a mistake, not an article. */
const MOST_BYTES = 5_000_000;

type Parser = (file: ContentFile) => Parsed<unknown>;

/** What stands where in a content folder, and how it is read. */
const FOLDERS: readonly { pattern: RegExp; key: keyof Contents; parse: Parser }[] = [
  { pattern: /^articles\/[^/]+\.mdx?$/, key: 'articles', parse: parseArticle },
  { pattern: /^issues\/[^/]+\.mdx?$/, key: 'issues', parse: parseIssue },
  { pattern: /^actors\/[^/]+\.ya?ml$/, key: 'actors', parse: parseActor },
  { pattern: /^pages\/[^/]+\.mdx?$/, key: 'pages', parse: parsePage },
  { pattern: /^places\.ya?ml$/, key: 'places', parse: parsePlaces },
  { pattern: /^terms\.ya?ml$/, key: 'terms', parse: parseTerms },
  { pattern: /^site\.ya?ml$/, key: 'site', parse: parseSite },
];

interface Remembered {
  stamp: string;
  parsed: Parsed<unknown>;
}

const remembered = new Map<string, Remembered>();

/** Reads a publication from disk: the one reader of `content/`. Files that have not changed since the last call are not parsed again. */
export async function readLibrary(dir: string = contentDir()): Promise<Library> {
  const contents: Contents = {
    site: null,
    issues: [],
    actors: [],
    places: [],
    terms: [],
    articles: [],
    pages: [],
    snapshots: new Map(),
    problems: [],
  };
  for (const path of await listFiles(dir, contents.problems)) await readInto(contents, dir, path);
  const library = buildLibrary(contents);
  return process.env['SITE_URL'] === undefined
    ? library
    : { ...library, site: { ...library.site, url: process.env['SITE_URL'] } };
}

async function readInto(contents: Contents, dir: string, path: string): Promise<void> {
  const folder = FOLDERS.find(({ pattern }) => pattern.test(path));
  const isSnapshot = path.startsWith('snapshots/');
  if (!folder && !isSnapshot) return;
  const file = join(dir, path);
  const name = nameOf(file);
  const parsed = await parseOnce(file, name, folder?.parse ?? ((snapshot) => ({ value: snapshot.text, problems: [] })));
  contents.problems.push(...parsed.problems);
  if (parsed.value === null) return;
  if (isSnapshot) {
    (contents.snapshots as Map<string, string>).set(path.slice('snapshots/'.length), parsed.value as string);
  } else if (folder && Array.isArray(contents[folder.key])) {
    (contents[folder.key] as unknown[]).push(...(Array.isArray(parsed.value) ? parsed.value : [parsed.value]));
  } else {
    contents.site = parsed.value as Contents['site'];
  }
}

async function parseOnce(file: string, name: string, parse: Parser): Promise<Parsed<unknown>> {
  try {
    const { mtimeMs, size, isDirectory } = await stat(file).then((found) => ({
      mtimeMs: found.mtimeMs,
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) return unreadable(name, 'This is a folder, and a file is expected here.', 'Rename or remove it.');
    if (size > MOST_BYTES) {
      return unreadable(
        name,
        `This file is ${Math.round(size / 1e6)} MB long; at most ${MOST_BYTES / 1e6} MB are read.`,
      );
    }
    const stamp = `${mtimeMs}:${size}`;
    const before = remembered.get(file);
    if (before?.stamp === stamp) return before.parsed;
    const text = decode(await readFile(file));
    const parsed = text.ok ? parse({ path: name, text: text.value }) : unreadable(name, text.mistake, text.hint);
    remembered.set(file, { stamp, parsed });
    return parsed;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return unreadable(name, REASONS[code] ?? `This file cannot be read (${code}).`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'This is a link to a file that does not exist.',
  EACCES: 'This file may not be read: its permissions forbid it.',
  ELOOP: 'This is a link that leads back to itself.',
};

type Decoded = { ok: true; value: string } | { ok: false; mistake: string; hint: string };

function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) {
    return {
      ok: false,
      mistake: 'This file is not text: it holds NUL bytes.',
      hint: 'Save it as plain text in UTF-8.',
    };
  }
  try {
    // The byte order mark is kept: places are counted in the file as it is.
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    return { ok: true, value };
  } catch {
    return { ok: false, mistake: 'This file is not UTF-8 text.', hint: 'Save it in the encoding UTF-8.' };
  }
}

const unreadable = (file: string, message: string, hint?: string): Parsed<null> => {
  const problem: Problem = { rule: 'file-is-readable', level: 'error', location: startOf(file), message };
  return { value: null, problems: [hint === undefined ? problem : { ...problem, hint }] };
};

async function listFiles(dir: string, problems: Problem[]): Promise<string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() || /\.(mdx?|ya?ml)$/.test(entry.name))
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    const message = 'There is no publication here: this folder does not exist or cannot be read.';
    problems.push({ rule: 'file-is-readable', level: 'error', location: startOf(nameOf(dir)), message });
    return [];
  }
}

/** A path as the author would type it: relative to where the command runs, if it is below. */
function nameOf(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return (fromHere.startsWith('..') ? path : fromHere).replaceAll(sep, '/');
}
