import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { formatPhase, runPhase } from './phase.ts';

const fakeScreen = (
  isLive: boolean,
): { lines: string[]; screen: { write: (text: string) => void; isLive: boolean } } => {
  const lines: string[] = [];
  return { lines, screen: { write: (text) => lines.push(text), isLive } };
};

const withoutTime = (text: string): string => text.replaceAll(/\d+\.\d s/g, 'N s');

test('a phase that is soon done has one line', async () => {
  const { lines, screen } = fakeScreen(false);
  const result = await runPhase(
    'Pages',
    () => Promise.resolve(12),
    (pages) => `${pages} written`,
    { screen },
  );
  assert.equal(result, 12);
  assert.deepEqual(lines.map(withoutTime), ['Pages     12 written, N s\n']);
});

test('a long phase says how far it is, now and then, in plain lines', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { lines, screen } = fakeScreen(false);
  const work = Promise.withResolvers<void>();
  const phase = runPhase(
    'Pages',
    (tell) => (tell(3, undefined, 'written'), work.promise),
    () => 'done',
    { screen },
  );
  mock.timers.tick(999);
  assert.deepEqual(lines, []);
  mock.timers.tick(1);
  mock.timers.tick(10_000);
  work.resolve();
  await phase;
  mock.timers.tick(100_000);
  mock.timers.reset();
  assert.deepEqual(lines.map(withoutTime), [
    'Pages     3 written, N s\n',
    'Pages     3 written, N s\n',
    'Pages     done, N s\n',
  ]);
});

test('on a terminal the line is written over', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { lines, screen } = fakeScreen(true);
  const work = Promise.withResolvers<void>();
  const phase = runPhase(
    'Pages',
    () => work.promise,
    () => 'done',
    { screen },
  );
  mock.timers.tick(1_000);
  mock.timers.tick(250);
  work.resolve();
  await phase;
  mock.timers.reset();
  assert.deepEqual(lines.map(withoutTime), [
    '\r\x1b[2KPages     …, N s',
    '\r\x1b[2KPages     …, N s',
    '\r\x1b[2KPages     done, N s\n',
  ]);
});

test('a phase beside another has its last line only', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { lines, screen } = fakeScreen(false);
  const work = Promise.withResolvers<void>();
  const phase = runPhase(
    'Content',
    () => work.promise,
    () => 'nothing wrong',
    { screen, isFollowed: false },
  );
  mock.timers.tick(100_000);
  work.resolve();
  await phase;
  mock.timers.reset();
  assert.deepEqual(lines.map(withoutTime), ['Content   nothing wrong, N s\n']);
});

test('a phase that fails says nothing and hands on the error', async () => {
  const { lines, screen } = fakeScreen(false);
  await assert.rejects(
    runPhase(
      'Pages',
      () => Promise.reject(new Error('no paper')),
      () => 'done',
      { screen },
    ),
    /no paper/,
  );
  assert.equal(lines.join(''), '');
});

test('a line says what, what came of it and how long it took', () => {
  assert.equal(formatPhase('Search', 'index written', 1_260), 'Search    index written, 1.3 s');
  assert.equal(formatPhase('Search', '', 40), 'Search    0.0 s');
});
