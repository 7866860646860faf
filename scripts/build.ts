// Builds the publication in CONTENT_DIR into the site in OUT_DIR. The last good site stays in its place until the new one
// is whole.
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MissingGlyphsError } from '#src/print/missing-glyphs.ts';
import { formatPrintReport, writePdfs, type PrintReport } from '#src/print/write-pdfs.ts';
import { readLibrary } from '#src/read-library.ts';
import { writeSearchIndex } from '#search/write-index.ts';
import { findFolders, findObstacle } from './lib/build-folders.ts';
import { cacheFolder } from './lib/cache-folder.ts';
import { checkContent, formatOutcome, formatProblems } from './lib/check-content.ts';
import { finishSite, formatFinish, type FinishReport } from './lib/finish-site.ts';
import { formatSeconds, runPhase } from './lib/phase.ts';
import { buildingFolder, removeLeftovers, replaceSite, restoreSite } from './lib/site-folder.ts';
import { formatSize, measureSite } from './lib/site-size.ts';
import { writePages } from './lib/write-pages.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// The same pages on every machine, whatever its clock is set to.
process.env['TZ'] = 'UTC';

const { content, out } = findFolders(process.env, process.cwd());
const building = buildingFolder(out);

refuseUnsafeFolder();
await tidyUp();
await refuseBrokenContent();
try {
  await buildPages();
  await printPdfs();
  await buildSearchIndex();
  await finish();
  await replaceSite(out, building);
} catch (error) {
  await rm(building, { recursive: true, force: true });
  // A mistake of an author is told in words; anything else is one of ours.
  console.error(error instanceof MissingGlyphsError ? error.message : error);
  stop(`The build failed; nothing in ${nameOf(out)} has changed.`);
}
await sumUp();

function refuseUnsafeFolder(): void {
  const obstacle = findObstacle({ content, out }, process.cwd());
  if (obstacle !== undefined) stop(obstacle);
}

async function tidyUp(): Promise<void> {
  if (await restoreSite(out)) console.log(`Restored ${nameOf(out)}: a build was stopped while replacing it.`);
  await removeLeftovers(out);
}

async function refuseBrokenContent(): Promise<void> {
  const report = await runPhase(
    'Content',
    () => checkContent(content),
    ({ problems }) => formatOutcome(problems),
  );
  if (report.problems.length > 0) console.error(formatProblems(report.problems));
  if (report.hasErrors) stop(`Nothing was built, because ${nameOf(content)} has errors.`);
}

function buildPages(): Promise<number> {
  return runPhase(
    'Pages',
    (tell) => writePages(content, building, tell),
    (pages) => `${pages} written`,
  );
}

function printPdfs(): Promise<PrintReport> {
  return runPhase('PDFs', async (tell) => writePdfs(building, await readLibrary(content), tell), formatPrintReport);
}

function buildSearchIndex(): Promise<boolean> {
  return runPhase(
    'Search',
    () => writeSearchIndex(building, join(cacheFolder(content), 'search')),
    (isKept) => (isKept ? 'index unchanged' : 'index written'),
  );
}

function finish(): Promise<FinishReport> {
  return runPhase(
    'Hosting',
    async (tell) => finishSite(building, await readLibrary(content), cacheFolder(content), tell),
    formatFinish,
  );
}

async function sumUp(): Promise<void> {
  const size = formatSize(await measureSite(out));
  console.log(`${nameOf(content)} is built in ${nameOf(out)}: ${size}, ${formatSeconds(performance.now())}.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function nameOf(path: string): string {
  return relative(process.cwd(), path);
}
