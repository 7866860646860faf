import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { checkLibrary } from '#domain/checks/check-library.ts';
import type { Surroundings } from '#domain/checks/check.ts';
import { nameInFolder } from '#domain/contents.ts';
import { formatCount } from '#domain/count.ts';
import type { Library } from '#domain/library.ts';
import { formatProblem, isError, type Paint, type Problem } from '#domain/problem.ts';
import { readLibrary } from '#src/read-library.ts';

export interface ContentReport {
  library: Library;
  problems: Problem[];
  hasErrors: boolean;
}

/** Reads a publication and says everything that is wrong with it, in the order in which an author meets it. */
export async function checkContent(contentDir: string): Promise<ContentReport> {
  const library = await readLibrary(contentDir);
  const problems = checkLibrary(library, await readSurroundings(library));
  return { library, problems, hasErrors: problems.some(isError) };
}

/** What the content may name outside its folder: the files of `public/`, and the countries of the map data. */
async function readSurroundings({ issues }: Library): Promise<Surroundings> {
  const publicFiles = await listPublicFiles(resolve('public'));
  return issues.some(({ map }) => map) ? { publicFiles, countries: await readCountries() } : { publicFiles };
}

async function listPublicFiles(dir: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`),
  );
}

interface Countries {
  objects: { countries: { geometries: { properties?: { name?: string } }[] } };
}

async function readCountries(): Promise<string[]> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const { objects } = JSON.parse(await readFile(file, 'utf8')) as Countries;
  return objects.countries.geometries.flatMap(({ properties }) => properties?.name ?? []);
}

/** Each problem with the line of its file; nothing where nothing is wrong. */
export function formatProblems(problems: readonly Problem[], library?: Library, paint?: Paint): string {
  const texts = library ? textsByName(library) : new Map<string, string | null>();
  return problems
    .map((problem) => `${formatProblem(problem, texts.get(problem.location.file) ?? null, paint)}\n`)
    .join('\n');
}

const textsByName = ({ files, dir }: Library): ReadonlyMap<string, string | null> =>
  new Map([...files].map(([path, text]) => [nameInFolder(dir, path), text]));

/** The outcome in a few words, such as `2 errors, 1 warning`. */
export function formatOutcome(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [
    errors > 0 ? formatCount(errors, 'error') : '',
    problems.length > errors ? formatCount(problems.length - errors, 'warning') : '',
  ];
  return counts.filter((words) => words !== '').join(', ') || 'nothing wrong';
}
