import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isCaching, writeWhole } from '#src/cache.ts';
import { digestOfInput } from '#src/input-digest.ts';
import type { BuildTotals } from './build-report.ts';
import type { BuildFolders } from './build-folders.ts';

/** Everything that makes a site, beside what is installed, which the lock file names. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What a build leaves for the next, which has nothing to do where nothing has changed. */
export interface SiteRecord {
  /** Of all that the site was made of. */
  input: string;
  /** Of the names, sizes and times of its files. */
  files: string;
  /** What was wrong with the content, in words; nothing of it is an error. */
  warnings: string;
  totals: BuildTotals;
}

const fileOf = (out: string): string =>
  cacheFolder('sites', `${createHash('sha256').update(out).digest('hex').slice(0, 12)}.json`);

/** @param choices what was asked of the build: what it leaves out */
export const digestOfSiteInput = ({ content }: BuildFolders, choices: readonly string[]): string =>
  digestOfInput(content, CODE, content, process.platform, process.arch, process.env['NODE_OPTIONS'] ?? '', ...choices);

/** What is known of a site that stands as it was built from just this; `null` where it has to be built. */
export function readSiteRecord({ out }: BuildFolders, input: string): SiteRecord | null {
  if (!isCaching()) return null;
  try {
    const record = JSON.parse(readFileSync(fileOf(out), 'utf8')) as SiteRecord;
    return record.input === input && record.files === digestOfSiteFiles(out) ? record : null;
  } catch {
    return null;
  }
}

export async function writeSiteRecord({ out }: BuildFolders, record: Omit<SiteRecord, 'files'>): Promise<void> {
  if (!isCaching()) return;
  await writeWhole(fileOf(out), JSON.stringify({ ...record, files: digestOfSiteFiles(out) } satisfies SiteRecord));
}

function digestOfSiteFiles(out: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
