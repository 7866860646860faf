import { join } from 'node:path';
import type { Library } from '#domain/library.ts';
import { formatCount } from '#domain/count.ts';
import { readChildrenCpu } from './measured-run.ts';
import { formatBytes, formatSize, measureSite, type SiteSize } from './site-size.ts';

/** What a part of a build took. Times are in seconds. */
export interface PhaseCost {
  name: string;
  wall: number;
  /** Of all threads, and of other programs once they have ended. */
  cpu: number;
  /** The most memory that this process has had until the end of the phase. */
  peakMemoryMB: number;
}

export interface BuildTotals extends SiteSize {
  articles: number;
  claims: number;
  sources: number;
  searchIndexBytes: number;
  wall: number;
  cpu: number;
  peakMemoryMB: number;
}

export interface BuildReport {
  phases: PhaseCost[];
  totals: BuildTotals;
}

/** Ends a phase: everything since the last one ended belongs to it. */
export type Lap = (name: string) => void;

/** Counts from the start of the process, so that the phases are the whole. */
export function startLaps(): { lap: Lap; phases: PhaseCost[] } {
  const phases: PhaseCost[] = [];
  let before = { wall: 0, cpu: 0 };
  const lap = (name: string): void => {
    const now = { wall: performance.now() / 1_000, cpu: readCpu() };
    phases.push({
      name,
      wall: now.wall - before.wall,
      cpu: now.cpu - before.cpu,
      peakMemoryMB: readPeakMemory(),
    });
    before = now;
  };
  return { lap, phases };
}

export async function readTotals(dir: string, { articles, claims, sourcesById }: Library): Promise<BuildTotals> {
  const { bytes: searchIndexBytes } = await measureSite(join(dir, 'pagefind'));
  return {
    ...(await measureSite(dir)),
    articles: articles.length,
    claims: claims.length,
    sources: sourcesById.size,
    searchIndexBytes,
    ...readCost(),
  };
}

/** What the process has taken since it began. */
export const readCost = (): Omit<PhaseCost, 'name'> => ({
  wall: performance.now() / 1_000,
  cpu: readCpu(),
  peakMemoryMB: readPeakMemory(),
});

/** `120 pages, 900 files, 12.3 MB; 1 article, 45 claims, 11 sources; search index 300 kB` */
export const formatTotals = ({ articles, claims, sources, searchIndexBytes, ...size }: BuildTotals): string =>
  [
    formatSize(size),
    [formatCount(articles, 'article'), formatCount(claims, 'claim'), formatCount(sources, 'source')].join(', '),
    searchIndexBytes === 0 ? 'no search index' : `search index ${formatBytes(searchIndexBytes)}`,
  ].join('; ');

function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + readChildrenCpu();
}

const readPeakMemory = (): number => process.resourceUsage().maxRSS / 1024;
