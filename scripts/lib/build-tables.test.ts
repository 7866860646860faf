import assert from 'node:assert/strict';
import test from 'node:test';
import { formatTargets } from './bench-table.ts';
import type { BuildRun, BuildSeries } from './build-runs.ts';
import { formatPhases, formatRuns, listPeerTargets, listTargets } from './build-tables.ts';

const run = (name: string, wall: number, peakMemoryMB: number): BuildRun => ({
  name,
  cost: { wall, cpu: wall, peakMemoryMB },
  report: {
    phases: [],
    totals: {
      pages: 12,
      files: 20,
      bytes: 1_000,
      articles: 10,
      claims: 30,
      sources: 8,
      searchIndexBytes: 0,
      wall,
      cpu: wall,
      peakMemoryMB,
    },
  },
});

const series = (articles: number, cold: number, memory = 500): BuildSeries => ({
  articles,
  whole: run('whole', 2 * cold, memory),
  isShort: false,
  runs: [run('cold', cold, memory), run('unchanged', cold / 4, memory), run('one edit', cold / 5, memory)],
});

test('runs are told beside the cold one, and beside the smaller publication', () => {
  const lines = formatRuns(series(1_000, 10), series(100, 4)).split('\n');
  assert.equal(lines[3], '| unchanged | 2.5 | 2.50 | 0.25 | 2.5 | 500 | 1.00 | 12 | 0.0 |');
});

test('a build without search and hosting is not held against one with them', () => {
  const smaller = series(1_000, 10);
  assert.match(formatPhases(series(5_000, 40), smaller), /\| all \| 80.0 \| 4.00 \|/);
  assert.match(formatPhases({ ...series(5_000, 40), isShort: true }, smaller), /\| all \| 80.0 \| – \|/);
});

test('each target is held against what was measured; what was not measured is left out', () => {
  const all = [series(1_000, 10), series(5_000, 40), series(10_000, 100, 2_600)];
  const text = formatTargets(listTargets(all));
  assert.match(text, /1,000 articles: unchanged \/ cold \| 0.2 \| 0.25 \| \*\*no\*\*/);
  assert.match(text, /1,000 articles: one edit \/ cold \| 0.25 \| 0.20 \| yes/);
  assert.match(text, /5,000 \/ 1,000 articles \| 4.5 \| 4.00 \| yes/);
  assert.match(text, /10,000 \/ 5,000 articles \| 2.2 \| 2.50 \| \*\*no\*\*/);
  assert.match(text, /GB \| 2.5 \| 2.60 \| \*\*no\*\*/);
  assert.doesNotMatch(formatTargets(listTargets(all.slice(0, 1))), /5,000/);
});

test('others are compared at the sizes of the targets', () => {
  const cost = (name: string, articles: number, wall: number, peakMemoryMB: number) => ({
    name,
    articles,
    cost: { wall, cpu: wall, peakMemoryMB },
    pages: articles + 1,
  });
  const costs = [cost('Astro', 1_000, 20, 2_000), cost('Starlight', 1_000, 11, 1_300)];
  const text = formatTargets(listPeerTargets([series(1_000, 10)], costs));
  assert.match(text, /plain Astro \| 0.4 \| 0.50 \| \*\*no\*\*/);
  assert.match(text, /1,000 articles: time \/ Starlight \| 1 \| 0.91 \| yes/);
});
