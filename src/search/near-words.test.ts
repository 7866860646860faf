import assert from 'node:assert/strict';
import test from 'node:test';
import { findNearWords } from './near-words.ts';
import { readListedWord } from './known-word.ts';

const known = (
  [
    ['river', 40, 5],
    ['rivers', 4, 5],
    ['rover', 1, 5],
    ['hydrologist', 3, 11],
    ['dam', 9, 3],
    ['Siobhán', 2, 7],
  ] as const
).map(readListedWord);

test('letters swapped, changed, missing and too many', () => {
  assert.equal(findNearWords('rvier', known)[0], 'river');
  assert.equal(findNearWords('riber', known)[0], 'river');
  assert.equal(findNearWords('rivver', known)[0], 'river');
  assert.equal(findNearWords('siobahn', known)[0], 'Siobhán');
});

test('two mistakes in a long word, one in a short one, none in a very short one', () => {
  assert.deepEqual(findNearWords('hidrolojist', known), ['hydrologist']);
  assert.deepEqual(findNearWords('rxvxr', known), []);
  assert.deepEqual(findNearWords('dan', known), []);
});

test('the first letter may be wrong, and then comes last', () => {
  assert.deepEqual(findNearWords('tiver', known), ['river']);
  assert.deepEqual(findNearWords('rver', known), ['river', 'rover']);
});
