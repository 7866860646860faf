import assert from 'node:assert/strict';
import test from 'node:test';
import { buildChronology } from './chronology.ts';
import { buildValley } from './testing/valley.ts';

test('events come oldest first, those without a date apart', () => {
  const { dated, undated } = buildChronology(buildValley().events);
  assert.deepEqual(
    dated.map(({ id }) => id),
    ['treaty', 'flood'],
  );
  assert.deepEqual(
    undated.map(({ id }) => id),
    ['talks'],
  );
  assert.deepEqual(buildChronology([]), { dated: [], undated: [] });
});
