import assert from 'node:assert/strict';
import test from 'node:test';
import { rankHits, rankPartly } from './ranking.ts';

const order = (hits: { at: number }[]): number[] => hits.map(({ at }) => at);

test('a claim comes before the prose in which it stands', () => {
  const hits = [
    { letter: 's', at: 0, score: 1.2 },
    { letter: 'c', at: 1, score: 1 },
  ];
  assert.deepEqual(order(rankHits(hits, new Set())), [1, 0]);
});

test('of equals the earlier record, which is the newer, comes first', () => {
  const hits = [9, 3, 5].map((at) => ({ letter: 'c', at, score: 1 + at / 10_000 }));
  assert.deepEqual(order(rankHits(hits, new Set())), [3, 5, 9]);
});

test('words in a row come first', () => {
  const hits = [1, 2].map((at) => ({ letter: 'c', at, score: 2 - at / 10 }));
  assert.deepEqual(order(rankHits(hits, new Set([2]))), [2, 1]);
});

test('where nothing has all words, what has most comes first and what has few is left out', () => {
  const hit = (at: number) => ({ letter: 'c', at, score: 1 });
  assert.deepEqual(
    order(
      rankPartly([
        [hit(1), hit(2)],
        [hit(2), hit(3)],
        [hit(2), hit(3)],
      ]),
    ),
    [2, 3],
  );
  assert.deepEqual(rankPartly([]), []);
});
