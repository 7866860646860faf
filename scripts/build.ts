// Builds the publication in CONTENT_DIR into the site in OUT_DIR. The last good site stays in its place until the new one
// is whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fillPdfLinks } from '#src/print/pdf-links.ts';
import { MissingGlyphsError } from '#src/print/missing-glyphs.ts';
import { formatPrintReport, writePdfs } from '#src/print/write-pdfs.ts';
import { publicationCache } from '#src/cache.ts';
import { readLibrary } from '#src/read-library.ts';
import { writeSearchIndex } from '#search/write-index.ts';
import { findFolders, findObstacle } from './lib/build-folders.ts';
import { parseBuildOptions, type BuildOptions } from './lib/build-options.ts';
import { formatTotals, readTotals, startLaps } from './lib/build-report.ts';
import { checkContent, formatOutcome, formatProblems } from './lib/check-content.ts';
import { finishSite, formatFinish } from './lib/finish-site.ts';
import { formatSeconds, runPhase } from './lib/phase.ts';
import { buildingFolder, removeLeftovers, replaceSite, restoreSite } from './lib/site-folder.ts';
import { findPageCount } from './lib/site-size.ts';
import { writePages } from './lib/write-pages.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// The same pages on every machine, whatever its clock is set to.
process.env['TZ'] = 'UTC';

const { without, report } = readOptions();
const { content, out } = findFolders(process.env, process.cwd());
const building = buildingFolder(out);
const { lap, phases } = startLaps();

refuseUnsafeFolder();
await tidyUp();
lap('start');
await refuseBrokenContent();
try {
  await buildPages();
  await printPdfs();
  await buildSearchIndex();
  await finish();
  await replaceSite(out, building);
} catch (error) {
  // Something may still be writing there.
  await rm(building, { recursive: true, force: true, maxRetries: 10 });
  // A mistake of an author is told in words; anything else is one of ours.
  console.error(error instanceof MissingGlyphsError ? error.message : error);
  stop(`The build failed; nothing in ${nameOf(out)} has changed.`);
}
await sumUp();

function readOptions(): BuildOptions {
  const options = parseBuildOptions(process.argv.slice(2));
  if ('mistake' in options) stop(options.mistake);
  if (!options.isCaching) workWithoutCache();
  return options;
}

/** What one step hands to the next goes through a folder that is there for this build alone. */
function workWithoutCache(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-no-cache-'));
  Object.assign(process.env, { READOUT_NO_CACHE: '1', READOUT_CACHE: folder });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function refuseUnsafeFolder(): void {
  const obstacle = findObstacle({ content, out }, process.cwd());
  if (obstacle !== undefined) stop(obstacle);
}

async function tidyUp(): Promise<void> {
  if (await restoreSite(out)) console.log(`Restored ${nameOf(out)}: a build was stopped while replacing it.`);
  await removeLeftovers(out);
}

async function refuseBrokenContent(): Promise<void> {
  const { problems, hasErrors } = await runPhase(
    'Content',
    async () => {
      await readLibrary(content);
      lap('read');
      return checkContent(content);
    },
    ({ problems }) => formatOutcome(problems),
  );
  lap('check');
  if (problems.length > 0) console.error(formatProblems(problems));
  if (hasErrors) stop(`Nothing was built, because ${nameOf(content)} has errors.`);
}

async function buildPages(): Promise<void> {
  const last = await findPageCount(out);
  await runPhase(
    'Pages',
    (tell) => writePages(content, building, { expected: last > 0 ? last : undefined, tell, lap }),
    (pages) => `${pages} written`,
  );
}

async function printPdfs(): Promise<void> {
  const library = await readLibrary(content);
  if (without.has('pdfs')) await fillPdfLinks(building, library, []);
  else await runPhase('PDFs', (tell) => writePdfs(building, library, tell), formatPrintReport);
  lap('pdfs');
}

async function buildSearchIndex(): Promise<void> {
  if (without.has('search')) return;
  await runPhase(
    'Search',
    () => writeSearchIndex(building, join(publicationCache(content), 'search')),
    (isKept) => (isKept ? 'index unchanged' : 'index written'),
  );
  lap('search');
}

async function finish(): Promise<void> {
  if (without.has('hosting')) return;
  await runPhase(
    'Hosting',
    async (tell) => finishSite(building, await readLibrary(content), publicationCache(content), tell),
    formatFinish,
  );
  lap('hosting');
}

async function sumUp(): Promise<void> {
  const totals = await readTotals(out, await readLibrary(content));
  lap('end');
  if (report !== undefined) await writeFile(report, `${JSON.stringify({ phases, totals }, null, 2)}\n`);
  const took = formatSeconds(performance.now());
  console.log(`${nameOf(content)} is built in ${nameOf(out)}: ${formatTotals(totals)}; ${took}.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function nameOf(path: string): string {
  return relative(process.cwd(), path);
}
