import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { choosePhases, runPhases } from './run-phases.ts';
import { testPhases, type TestPhase } from './test-phases.ts';

const phase = (id: string, script: string): TestPhase => ({ id, title: id, command: ['node', '-e', script] });

async function run(phases: TestPhase[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runPhases(phases, (line) => lines.push(line.replaceAll(/\d+\.\d s/g, 'N s')));
  return { code, lines };
}

test('the phases run in order, and the last one has the last word', async () => {
  const mark = join(mkdtempSync(join(tmpdir(), 'readout-')), 'mark');
  const { code, lines } = await run([
    phase('first', `fs.writeFileSync(${JSON.stringify(mark)}, '')`),
    phase('second', `process.exit(fs.existsSync(${JSON.stringify(mark)}) ? 0 : 1)`),
  ]);
  assert.equal(code, 0);
  assert.deepEqual(lines, ['\nfirst (1 of 2)', 'first: passed in N s', '\nsecond (2 of 2)']);
});

test('a phase that fails is the last one', async () => {
  const mark = join(mkdtempSync(join(tmpdir(), 'readout-')), 'mark');
  const { code, lines } = await run([
    phase('first', 'process.exit(3)'),
    phase('second', `fs.writeFileSync(${JSON.stringify(mark)}, '')`),
  ]);
  assert.equal(code, 1);
  assert.equal(lines.at(-1), 'first: failed after N s, exit code 3. Nothing after it was run.');
  assert.equal(existsSync(mark), false);
});

test('a phase that finds no tests fails', async () => {
  const { code, lines } = await run([{ id: 'none', title: 'none', command: ['node', '--test', 'nowhere/*.test.ts'] }]);
  assert.equal(code, 1);
  assert.match(lines.at(-1) ?? '', /no test is called nowhere\/\*\.test\.ts/);
});

test('phases are chosen by id and keep their order', () => {
  const phases = ['a', 'b', 'c'].map((id) => phase(id, ''));
  const idsOf = (chosen: TestPhase[]): string[] => chosen.map(({ id }) => id);
  assert.deepEqual(idsOf(choosePhases(phases, ['c', 'a'])), ['a', 'c']);
  assert.deepEqual(idsOf(choosePhases(phases, [])), ['a', 'b', 'c']);
  assert.throws(() => choosePhases(phases, ['d']), /No phase is called d\. There are: a, b, c\./);
});

test('the whole run ends with tests, so that their summary closes it', () => {
  assert.deepEqual(testPhases.at(-1)?.command.slice(0, 2), ['node', '--test']);
  assert.equal(new Set(testPhases.map(({ id }) => id)).size, testPhases.length);
});
