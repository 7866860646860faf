// Times builds of made-up publications, each in a process of its own: cold, with nothing changed, after one edit, after a
// rename and after a change of the layout; with `--peers` beside other generators that build the same prose.
// `npm run bench -- build 100 1000 5000 10000`; what takes hours is left out by `--short-from=5000` (of the changes
// all but an edit, and search and hosting), `--cold-from=10000` (that too) and `--peers-up-to=5000`.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber, formatTargets } from './lib/bench-table.ts';
import { runSeries, type BuildSeries } from './lib/build-runs.ts';
import { formatPeers, formatPhases, formatRuns, listPeerTargets, listTargets } from './lib/build-tables.ts';
import { comparePeers, installPeers, type PeerCost } from './lib/peers.ts';
import { copyProject } from './lib/project-copy.ts';

/** Printing takes so much longer than all the rest that it is left out of larger publications, unless asked for. */
const MOST_WITH_PDFS = 1_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    'pdfs-up-to': { type: 'string' },
    'peers-up-to': { type: 'string' },
    'short-from': { type: 'string' },
    'cold-from': { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1_000];
const mostWithPdfs = Number(options['pdfs-up-to'] ?? MOST_WITH_PDFS);
const [mostWithPeers, shortFrom, coldFrom] = [options['peers-up-to'], options['short-from'], options['cold-from']].map(
  (size) => Number(size ?? Infinity),
) as [number, number, number];

const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
try {
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), ${formatNumber(totalmem() / 1e9)} GB, Node ${process.version}`,
  );
  const peers = options.peers ? await installPeers(join(folder, 'peers')) : undefined;
  const all: BuildSeries[] = [];
  const costs: PeerCost[] = [];
  for (const articles of sizes) {
    const project = join(folder, `project-${articles}`);
    await copyProject(project);
    const series = await runSeries({
      articles,
      project,
      folder: join(folder, 'publication'),
      hasPdfs: articles <= mostWithPdfs,
      changes: articles >= coldFrom ? 'none' : articles >= shortFrom ? 'edit' : 'all',
    });
    const before = all.at(-1);
    all.push(series);
    console.log(
      `\n## ${formatNumber(articles)} articles\n\n${formatRuns(series, before)}\n\n${formatPhases(series, before)}`,
    );
    if (peers && articles <= mostWithPeers) {
      const pages = series.runs[0]?.report.totals.pages ?? articles;
      const theirs = await comparePeers(peers, articles, pages);
      costs.push(...theirs);
      console.log(`\n${formatPeers(series, theirs)}`);
    }
  }
  console.log(`\n## Targets\n\n${formatTargets([...listTargets(all), ...listPeerTargets(all, costs)])}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
