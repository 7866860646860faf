import assert from 'node:assert/strict';
import test from 'node:test';
import { buildValley } from './testing/valley.ts';
import { buildVoices } from './voices.ts';

const library = buildValley();
const { issues, rows } = buildVoices(library);
const counts = rows.map(({ voice, cells, count }) => [
  typeof voice === 'string' ? voice : voice.id,
  cells.map(({ length }) => length),
  count,
]);

test('every claim that stands is counted for each of its actors, for its publisher or for its author', () => {
  assert.equal(issues.length, library.issues.length);
  for (const claim of library.claims) {
    const found = rows.filter(({ cells }) => cells.flat().includes(claim));
    assert.equal(found.length, claim.withdrawn === undefined ? Math.max(1, claim.actors.length) : 0, claim.id);
  }
});

test('those who say most come first, publishers and authors last, and nobody who says nothing', () => {
  assert.deepEqual(
    counts.slice(-2).map(([voice]) => voice),
    ['publishers', 'authors'],
  );
  const actors = counts.slice(0, -2).map(([, , count]) => Number(count));
  assert.deepEqual(
    actors,
    actors.toSorted((a, b) => b - a),
  );
  assert.ok(counts.every(([, , count]) => Number(count) > 0));
});
