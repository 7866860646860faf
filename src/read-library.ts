import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { addFile, emptyContents, findFileKind, type FileKind } from '#domain/contents.ts';
import { buildLibrary, type Library } from '#domain/library.ts';
import { startOf } from '#domain/location.ts';
import type { Parsed } from '#domain/parsed.ts';
import type { Problem } from '#domain/problem.ts';
import { readTextFile, unreadable } from './read-text-file.ts';

/** The folder of the publication: `CONTENT_DIR`, or `content`. */
export const contentDir = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

interface ReadFile {
  text: string | null;
  parsed: Parsed<unknown>;
}

interface Memory {
  files: Map<string, ReadFile & { stamp: string }>;
  /** The library as it was last built, and what it was built from. */
  last?: { dir: string; files: [path: string, file: ReadFile][]; library: Library };
  /** While somebody watches the folder: when it was last looked through, or long ago when something in it has changed since. */
  lookedAt?: number;
}

/** In milliseconds. A watcher may miss something; looking through a large folder takes longer than making a page. */
const TRUSTED_FOR = 1_000;

/**
 * One memory for the process: Astro loads this module anew for its configuration, for the content and for the pages, and
 * none of them should parse again what another has.
 */
const memory: Memory = ((globalThis as { readoutMemory?: Memory }).readoutMemory ??= { files: new Map() });

/**
 * Reads a publication from disk: the one reader of `content/`. Files that have not changed since the last call are not
 * parsed again, and where none has, the library is the same.
 */
export async function readLibrary(dir: string = contentDir()): Promise<Library> {
  const { last, lookedAt } = memory;
  if (last?.dir === dir && lookedAt !== undefined && performance.now() - lookedAt < TRUSTED_FOR) return last.library;
  if (lookedAt !== undefined) memory.lookedAt = performance.now();
  const contents = emptyContents(nameOf(resolve(dir)));
  const files: [string, ReadFile][] = [];
  for (const path of listFiles(dir, contents.problems)) {
    const kind = findFileKind(path);
    files.push([path, kind ? readOnce(join(dir, path), kind) : NOT_READ]);
  }
  if (last?.dir === dir && isSame(last.files, files)) return last.library;
  for (const [path, { text, parsed }] of files) addFile(contents, path, text, parsed);
  const library = withAddress(buildLibrary(contents), process.env['SITE_URL']);
  memory.last = { dir, files, library };
  return library;
}

/** From now on somebody watches the folder, and tells by what this gives when a file has changed: a page asks many times. */
export function trustWatcher(): () => void {
  const forget = (): void => void (memory.lookedAt = Number.NEGATIVE_INFINITY);
  forget();
  return forget;
}

/** What the publication says of itself as a whole, without reading all of it. */
export function readSettings(dir: string = contentDir()): Library['site'] {
  const contents = emptyContents(nameOf(resolve(dir)));
  const path = ['site.yaml', 'site.yml'].find((name) => existsSync(join(dir, name)));
  const kind = path === undefined ? null : findFileKind(path);
  if (path !== undefined && kind) {
    const { text, parsed } = readOnce(join(dir, path), kind);
    addFile(contents, path, text, parsed);
  }
  return withAddress(buildLibrary(contents), process.env['SITE_URL']).site;
}

const isSame = (a: [string, ReadFile][], b: [string, ReadFile][]): boolean =>
  a.length > 0 && a.length === b.length && a.every(([path, file], at) => path === b[at]?.[0] && file === b[at][1]);

const withAddress = (library: Library, url: string | undefined): Library =>
  url === undefined ? library : { ...library, site: { ...library.site, url } };

const NOT_READ: ReadFile = { text: null, parsed: { value: null, problems: [] } };

function readOnce(file: string, kind: FileKind): ReadFile {
  const stamp = stampOf(file);
  const before = memory.files.get(file);
  if (before?.stamp === stamp) return before;
  const path = nameOf(file);
  const read = readTextFile(file);
  const result: ReadFile =
    'text' in read
      ? { text: read.text, parsed: kind.parse({ path, text: read.text }) }
      : { text: null, parsed: { value: null, problems: [unreadable(path, read)] } };
  const kept = { ...result, stamp };
  memory.files.set(file, kept);
  return kept;
}

/** Changes when the file does; of its own kind where the file cannot be reached. */
function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return `unreachable at ${performance.now()}`;
  }
}

function listFiles(dir: string, problems: Problem[]): string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() || /\.(?:mdx?|ya?ml)$/.test(entry.name))
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    const message = 'There is no publication here: this folder does not exist or cannot be read.';
    problems.push({ rule: 'file-is-readable', level: 'error', location: startOf(nameOf(resolve(dir))), message });
    return [];
  }
}

/** A path as the author would type it: relative to where the command runs, if it is below. */
function nameOf(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return (fromHere.startsWith('..') ? path : fromHere).replaceAll(sep, '/');
}
