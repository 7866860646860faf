import assert from 'node:assert/strict';
import test from 'node:test';
import { rankHits, type Hits } from './ranking.ts';

/** @param letters of all records @param scores of some, by their places */
const hits = (letters: string, scores: Record<number, number>): Hits => ({
  records: Uint32Array.from(Object.keys(scores), Number),
  scores: Float32Array.from(Object.values(scores)),
  letters: new TextEncoder().encode(letters),
});
const order = (found: Hits, inARow: number[] = []): number[] => [...rankHits(found, new Set(inARow))];

test('a claim comes before the prose in which it stands', () => {
  assert.deepEqual(order(hits('sc', { 0: 1.2, 1: 1 })), [1, 0]);
});

test('of equals the earlier record, which is the newer, comes first', () => {
  assert.deepEqual(order(hits('cccccccccc', { 3: 1.0003, 5: 1.0005, 9: 1.0009 })), [3, 5, 9]);
});

test('words in a row come first', () => {
  assert.deepEqual(order(hits('ccc', { 1: 1.9, 2: 1.8 }), [2]), [2, 1]);
});
