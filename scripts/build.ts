// Builds the publication in CONTENT_DIR into the site in OUT_DIR. The last good site stays in its place until the new one
// is whole; where it was made of the same content by the same code, there is nothing to do.
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findFolders, findObstacle } from './lib/build-folders.ts';
import { parseBuildOptions, type BuildOptions } from './lib/build-options.ts';
import { formatTotals, readCost, type BuildReport } from './lib/build-report.ts';
import { formatSeconds } from './lib/phase.ts';
import { removeLeftovers, restoreSite } from './lib/site-folder.ts';
import { digestOfSiteInput, readSiteRecord, writeSiteRecord, type SiteRecord } from './lib/site-record.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// The same pages on every machine, whatever its clock is set to.
process.env['TZ'] = 'UTC';

const options = readOptions();
const folders = findFolders(process.env, process.cwd());
refuseUnsafeFolder();
await tidyUp();

const input = digestOfSiteInput(folders, [...options.without]);
const standing = readSiteRecord(folders, input);
if (standing) await tellUnchanged(standing);
else {
  // Loaded only now: it is a large program.
  const { buildSite } = await import('./lib/build-site.ts');
  const built = await buildSite(folders, options, stop);
  await writeSiteRecord(folders, { input, ...built });
}

function readOptions(): BuildOptions {
  const read = parseBuildOptions(process.argv.slice(2));
  if ('mistake' in read) stop(read.mistake);
  if (!read.isCaching) workWithoutCache();
  return read;
}

/** What one step hands to the next goes through a folder that is there for this build alone. */
function workWithoutCache(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-no-cache-'));
  Object.assign(process.env, { READOUT_NO_CACHE: '1', READOUT_CACHE: folder });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function refuseUnsafeFolder(): void {
  const obstacle = findObstacle(folders, process.cwd());
  if (obstacle !== undefined) stop(obstacle);
}

async function tidyUp(): Promise<void> {
  const { out } = folders;
  if (await restoreSite(out)) console.log(`Restored ${nameOf(out)}: a build was stopped while replacing it.`);
  await removeLeftovers(out);
}

async function tellUnchanged({ warnings, totals }: SiteRecord): Promise<void> {
  if (warnings !== '') console.error(warnings);
  const cost = readCost();
  const report: BuildReport = { phases: [{ name: 'compare', ...cost }], totals: { ...totals, ...cost } };
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  const { content, out } = folders;
  const took = formatSeconds(performance.now());
  console.log(
    `Nothing has changed since ${nameOf(out)} was built from ${nameOf(content)}: ${formatTotals(totals)}; ${took}.`,
  );
}

function nameOf(path: string): string {
  return relative(process.cwd(), path);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
