// Turns an article as it arrives (.txt, .md, .html, .docx) into a draft of a publication that builds as it is.
import { relative } from 'node:path';
import { RefusedInput } from '#domain/import/arrival.ts';
import { buildDraft, type Draft } from '#domain/import/draft.ts';
import { contentDir, readLibrary } from '#src/read-library.ts';
import { listStartingFiles, writeFiles } from './lib/import-files.ts';
import { parseInput, readInput } from './lib/import-input.ts';
import { parseImportOptions, type ImportOptions } from './lib/import-options.ts';
import { formatDraft } from './lib/import-report.ts';

try {
  await importArticle(parseImportOptions(process.argv.slice(2), relative(process.cwd(), contentDir()) || '.'));
} catch (error) {
  if (!(error instanceof RefusedInput)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function importArticle(options: ImportOptions): Promise<void> {
  const input = await readInput(options.file);
  const arrival = await parseInput(input);
  const library = await readLibrary(options.into);
  const draft = buildDraft(arrival, library, { ...options, name: input.name });
  if (options.isDryRun) console.log(draft.files.map(({ path, text }) => `${path}\n\n${text}`).join('\n'));
  else await writeFiles(options.into, [...draft.files, ...startingFiles(draft, options)], options);
  console.error(formatDraft(draft, options));
}

/** A folder that is no publication yet becomes one. */
function startingFiles({ files }: Draft, { into }: ImportOptions): Draft['files'] {
  return listStartingFiles(
    into,
    files.flatMap(({ path }) => /^issues\/(.+)\.mdx$/.exec(path)?.[1] ?? []),
  );
}
