import assert from 'node:assert/strict';
import test from 'node:test';
import { arrangeShelves, findShelf, findShelves } from './shelves.ts';

const words = ['a', 'ab', 'abc', 'abd', 'b', 'река'].map((folded) => ({ folded }));

test('few words stand on one shelf', () => {
  assert.deepEqual([...arrangeShelves(words, 10).keys()], ['']);
  assert.equal(findShelf('anything', ['']), '');
});

test('many words are parted by their first letters, and each is found where it stands', () => {
  const shelves = arrangeShelves(words, 2);
  for (const [shelf, list] of shelves) {
    assert.ok(list.length <= 2);
    for (const { folded } of list) assert.equal(findShelf(folded, [...shelves.keys()]), shelf);
  }
  assert.equal([...shelves.values()].flat().length, words.length);
});

test('for the beginning of a word all shelves of longer words are found', () => {
  assert.deepEqual(findShelves('a', ['a', 'ab', 'abc', 'b']), ['a', 'ab', 'abc']);
  assert.deepEqual(findShelves('abz', ['a', 'ab', 'abc', 'b']), ['ab']);
  assert.deepEqual(findShelves('x', ['a']), []);
});
