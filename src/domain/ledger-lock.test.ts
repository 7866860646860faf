import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLedgerLock, parseLedgerLock } from './ledger-lock.ts';

test('a ledger is written in the order of the numbers, and read back', () => {
  const text = formatLedgerLock([
    { id: 'WEI-1', article: 'a' },
    { id: 'WAT-10', article: 'b' },
    { id: 'WAT-9', article: 'b' },
  ]);
  assert.match(text, /^#.*\nWAT-9 b\nWAT-10 b\nWEI-1 a\n$/);
  const { value, problems } = parseLedgerLock({ path: 'ledger.lock', text });
  assert.deepEqual(
    value?.numbers.map(({ id, article }) => `${id} ${article}`),
    ['WAT-9 b', 'WAT-10 b', 'WEI-1 a'],
  );
  assert.deepEqual(problems, []);
});

test('a line that is none, or stands twice, is told', () => {
  const { value, problems } = parseLedgerLock({ path: 'l', text: 'WAT-1 a\n\nWAT-1 a\nwat-2 a\nWAT-3\nWAT-4 A\n' });
  assert.deepEqual(
    value?.numbers.map(({ id }) => id),
    ['WAT-1'],
  );
  assert.deepEqual(
    problems.map(({ location }) => location.line),
    [3, 4, 5, 6],
  );
});
