import { formatNumber, formatRatio, formatTable, type Target } from './bench-table.ts';
import type { BuildRun, BuildSeries } from './build-runs.ts';
import type { PeerCost } from './peers.ts';

export function formatRuns({ runs }: BuildSeries, before: BuildSeries | undefined): string {
  const cold = runs[0];
  return formatTable(
    [
      'pages alone',
      'wall, s',
      '× smaller size',
      'of cold',
      'CPU, s',
      'peak, MB',
      '× smaller size',
      'pages',
      'MB written',
    ],
    runs.map(({ name, cost, report: { totals } }, at) => [
      name,
      cost.wall.toFixed(1),
      formatRatio(cost.wall, before?.runs[at]?.cost.wall),
      formatRatio(cost.wall, cold?.cost.wall),
      cost.cpu.toFixed(1),
      formatNumber(cost.peakMemoryMB),
      formatRatio(cost.peakMemoryMB, before?.runs[at]?.cost.peakMemoryMB),
      formatNumber(totals.pages),
      formatNumber(totals.bytes / 1e6, 1),
    ]),
  );
}

/** The phases of a cold build with everything, and its sum. */
export function formatPhases({ whole, isShort }: BuildSeries, smaller: BuildSeries | undefined): string {
  // Where search and hosting were left out the one is not to be held against the other.
  const before = smaller?.isShort === isShort ? smaller : undefined;
  const earlier = new Map(before?.whole.report.phases.map((phase) => [phase.name, phase]));
  const { totals } = whole.report;
  const rows = [
    ...whole.report.phases.map((phase) => ({ ...phase, was: earlier.get(phase.name) })),
    { name: 'all', ...whole.cost, was: before?.whole.cost },
  ];
  const table = formatTable(
    ['phase, cold', 'wall, s', '× smaller size', 'CPU, s', '× smaller size', 'peak so far, MB', '× smaller size'],
    rows.map(({ name, wall, cpu, peakMemoryMB, was }) => [
      name,
      wall.toFixed(1),
      formatRatio(wall, was?.wall),
      cpu.toFixed(1),
      formatRatio(cpu, was?.cpu),
      formatNumber(peakMemoryMB),
      formatRatio(peakMemoryMB, was?.peakMemoryMB),
    ]),
  );
  const were = before?.whole.report.totals;
  const counts = (['pages', 'files', 'bytes', 'searchIndexBytes', 'claims', 'sources'] as const).map((name) => [
    name,
    formatNumber(totals[name]),
    formatRatio(totals[name], were?.[name]),
  ]);
  return `${table}\n\n${formatTable(['whole site', 'count', '× smaller size'], counts)}`;
}

export function formatPeers(series: BuildSeries, theirs: readonly PeerCost[]): string {
  const ours = coldOf(series);
  const own = { name: 'Readout', ...ours?.cost, pages: ours?.report.totals.pages ?? 0 };
  const table = formatTable(
    ['generator', 'wall, s', 'ours / theirs', 'CPU, s', 'ours / theirs', 'peak, MB', 'ours / theirs', 'pages'],
    [own, ...theirs.map(({ cost, ...peer }) => ({ ...peer, ...cost }))].map(
      ({ name, wall = 0, cpu = 0, peakMemoryMB = 0, pages }) => [
        name,
        wall.toFixed(1),
        formatRatio(own.wall ?? 0, wall),
        cpu.toFixed(1),
        formatRatio(own.cpu ?? 0, cpu),
        formatNumber(peakMemoryMB),
        formatRatio(own.peakMemoryMB ?? 0, peakMemoryMB),
        formatNumber(pages),
      ],
    ),
  );
  return `${table}\n\nEach has a page for each of ${formatNumber(series.articles)} articles. The other pages are lists in Readout and short texts elsewhere.`;
}

function coldOf({ runs }: BuildSeries): BuildRun | undefined {
  return runs.find(({ name }) => name === 'cold');
}

export function listTargets(all: readonly BuildSeries[]): Target[] {
  const ofCold = (series: BuildSeries, name: string): number | undefined =>
    ratio(series.runs.find((run) => run.name === name)?.cost.wall, coldOf(series)?.cost.wall);
  const cold = (articles: number): BuildRun | undefined => {
    const series = all.find((each) => each.articles === articles);
    return series && coldOf(series);
  };
  const memory = cold(10_000)?.cost.peakMemoryMB;
  return [
    ...all.flatMap((series) => [
      {
        what: `${formatNumber(series.articles)} articles: unchanged / cold`,
        limit: 0.2,
        value: ofCold(series, 'unchanged'),
      },
      {
        what: `${formatNumber(series.articles)} articles: one edit / cold`,
        limit: 0.25,
        value: ofCold(series, 'one edit'),
      },
    ]),
    { what: 'time, 5,000 / 1,000 articles', limit: 4.5, value: ratio(cold(5_000)?.cost.wall, cold(1_000)?.cost.wall) },
    {
      what: 'time, 10,000 / 5,000 articles',
      limit: 2.2,
      value: ratio(cold(10_000)?.cost.wall, cold(5_000)?.cost.wall),
    },
    { what: 'memory at 10,000 articles, GB', limit: 2.5, value: memory === undefined ? undefined : memory / 1_000 },
  ];
}

export function listPeerTargets(all: readonly BuildSeries[], costs: readonly PeerCost[]): Target[] {
  const compare = (articles: number, name: string, measure: 'wall' | 'peakMemoryMB'): number | undefined => {
    const series = all.find((each) => each.articles === articles);
    const theirs = costs.find((cost) => cost.articles === articles && cost.name === name);
    return ratio(series && coldOf(series)?.cost[measure], theirs?.cost[measure]);
  };
  return [
    { what: '1,000 articles: time / plain Astro', limit: 0.4, value: compare(1_000, 'Astro', 'wall') },
    { what: '1,000 articles: time / Starlight', limit: 1, value: compare(1_000, 'Starlight', 'wall') },
    { what: '5,000 articles: time / Starlight', limit: 0.9, value: compare(5_000, 'Starlight', 'wall') },
    { what: '5,000 articles: memory / Starlight', limit: 0.6, value: compare(5_000, 'Starlight', 'peakMemoryMB') },
  ];
}

function ratio(value: number | undefined, of: number | undefined): number | undefined {
  return value === undefined || of === undefined ? undefined : value / of;
}
