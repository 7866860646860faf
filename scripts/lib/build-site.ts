import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openBuildPool, type BuildPool } from '#src/build-pool.ts';
import { publicationCache } from '#src/cache.ts';
import { MissingGlyphsError } from '#src/print/missing-glyphs.ts';
import { fillPdfLinks } from '#src/print/pdf-links.ts';
import { formatPrintReport, writePdfs } from '#src/print/write-pdfs.ts';
import { readLibrary } from '#src/read-library.ts';
import { writeSearchIndex } from '#search/write-index.ts';
import type { BuildFolders } from './build-folders.ts';
import type { BuildOptions } from './build-options.ts';
import { formatTotals, readTotals, startLaps, type BuildTotals, type Lap } from './build-report.ts';
import { checkContent, formatOutcome, formatProblems } from './check-content.ts';
import { finishSite, formatFinish } from './finish-site.ts';
import { formatSeconds, runPhase } from './phase.ts';
import { buildingFolder, replaceSite } from './site-folder.ts';
import { findPageCount } from './site-size.ts';
import { writePages } from './write-pages.ts';

interface Build extends BuildFolders, BuildOptions {
  /** Where the site is made until it is whole. */
  building: string;
  pool: BuildPool;
  lap: Lap;
}

/** A site as it was built. */
export interface BuiltSite extends Checked {
  totals: BuildTotals;
}

/** @param stop ends the program and says why */
export async function buildSite(
  folders: BuildFolders,
  options: BuildOptions,
  stop: (message: string) => never,
): Promise<BuiltSite> {
  const { lap, phases } = startLaps();
  const { content, out } = folders;
  const building = buildingFolder(out);
  // The other threads read the publication while this one does.
  const pool = openBuildPool(content);
  const build: Build = { ...folders, ...options, building, lap, pool };
  lap('start');
  await readLibrary(content);
  lap('read');
  const checking = check(build, stop);
  // Whoever waits for it below hears of a failure.
  checking.catch(() => undefined);
  if (pool.room === 0) await checking;
  lap('check');
  try {
    await buildPages(build);
    await checking;
    await printPdfs(build);
    await buildSearchIndex(build);
    await finish(build);
    await replaceSite(out, building);
  } catch (error) {
    // What is wrong with the content may be why, and tells more.
    await checking.catch(() => undefined);
    await pool.close();
    // Something may still be writing there.
    await rm(building, { recursive: true, force: true, maxRetries: 10 });
    // A mistake of an author is told in words; anything else is one of ours.
    console.error(error instanceof MissingGlyphsError ? error.message : error);
    stop(`The build failed; nothing in ${nameOf(out)} has changed.`);
  }
  const totals = await readTotals(out, await readLibrary(content));
  lap('end');
  if (options.report !== undefined) {
    await writeFile(options.report, `${JSON.stringify({ phases, totals }, null, 2)}\n`);
  }
  const took = formatSeconds(performance.now());
  const { warnings } = await checking;
  console.log(`${nameOf(content)} is built in ${nameOf(out)}: ${formatTotals(totals)}; ${took}.`);
  return { warnings, totals };
}

/** Where there are other threads, one of them checks while this one goes on; errors end the build whatever it does. */
async function check({ content, building, pool }: Build, stop: (message: string) => never): Promise<Checked> {
  const { problems, hasErrors } = await runPhase(
    'Content',
    async () => (await pool.ask('check', {})) ?? checkContent(content),
    ({ problems }) => formatOutcome(problems),
    { isFollowed: pool.room === 0 },
  );
  const warnings = problems.length > 0 ? formatProblems(problems) : '';
  if (warnings !== '') console.error(warnings);
  if (hasErrors) {
    rmSync(building, { recursive: true, force: true });
    stop(`Nothing was built, because ${nameOf(content)} has errors.`);
  }
  return { warnings };
}

/** What is wrong with the content, in words; nothing of it is an error. */
interface Checked {
  warnings: string;
}

async function buildPages({ content, out, building, pool, lap }: Build): Promise<void> {
  const last = await findPageCount(out);
  await runPhase(
    'Pages',
    (tell) => writePages(content, building, { pool, expected: last > 0 ? last : undefined, tell, lap }),
    (pages) => `${pages} written`,
  );
  await pool.close();
}

async function printPdfs({ content, building, without, lap }: Build): Promise<void> {
  const library = await readLibrary(content);
  if (without.has('pdfs')) await fillPdfLinks(building, library, []);
  else await runPhase('PDFs', (tell) => writePdfs(building, library, tell), formatPrintReport);
  lap('pdfs');
}

async function buildSearchIndex({ content, building, without, lap }: Build): Promise<void> {
  if (without.has('search')) return;
  await runPhase(
    'Search',
    () => writeSearchIndex(building, join(publicationCache(content), 'search')),
    (isKept) => (isKept ? 'index unchanged' : 'index written'),
  );
  lap('search');
}

async function finish({ content, building, without, lap }: Build): Promise<void> {
  if (without.has('hosting')) return;
  await runPhase(
    'Hosting',
    async (tell) => finishSite(building, await readLibrary(content), publicationCache(content), tell),
    formatFinish,
  );
  lap('hosting');
}

const nameOf = (path: string): string => relative(process.cwd(), path);
