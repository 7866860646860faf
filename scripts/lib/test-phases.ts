import { availableParallelism } from 'node:os';
import { buildOf, riverBasin, shipped } from './publications.ts';
import type { Command } from './run-command.ts';

export interface TestPhase extends Command {
  /** By which it is asked for: `npm test -- unit site`. */
  id: string;
  title: string;
}

const testsIn = (...words: string[]): Command => ({ command: ['node', '--test', ...words] });
/** A file on each core, where a test needs no core to itself. */
const ON_EACH_CORE = `--test-concurrency=${availableParallelism()}`;

/** Everything that `npm test` does, in order. The last phase runs tests, so that its summary closes the output. */
export const testPhases: readonly TestPhase[] = [
  { id: 'format', title: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { id: 'types', title: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { id: 'unit', title: 'Unit tests', ...testsIn(ON_EACH_CORE, 'src/**/*.test.ts', 'scripts/**/*.test.ts') },
  { id: 'content', title: 'Content', command: ['node', 'scripts/check.ts'] },
  { id: 'build', title: 'Build', ...buildOf(shipped) },
  { id: 'build-other', title: 'Build of the second publication', ...buildOf(riverBasin) },
  { id: 'site', title: 'Whole-site tests', ...testsIn(ON_EACH_CORE, 'tests/site/**/*.test.ts') },
  { id: 'install-browser', title: 'Browser', command: ['node', 'scripts/install-browser.ts'] },
  // Astro keeps one work folder for its builds and its server, Lighthouse measures time, and a browser takes every core.
  {
    id: 'alone',
    title: 'Tests of builds and of speed',
    ...testsIn('--test-concurrency=1', 'tests/alone/**/*.test.ts'),
  },
  { id: 'browser', title: 'Browser tests', ...testsIn('--test-concurrency=1', 'tests/browser/**/*.test.ts') },
];
