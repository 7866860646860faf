import assert from 'node:assert/strict';
import test from 'node:test';
import { encodeCbor, joinBytes } from './cbor.ts';
import { readPositions, readPostings, readWords } from './postings.ts';

// `river`: in record 2 at places 3 and 5 of the text, in record 7 at place 0 of field 1, with an accent in record 4.
const river = [
  'river',
  [
    [2, [-25, 3, 2], []],
    [5, [], [-2, 0]],
  ],
  [['rivér', [[4, [-13, 9], []]]]],
];
const chunk = joinBytes([encodeCbor(['flood', [[0, [-25, 1], []]], []]), encodeCbor(river)]);

test('the words of a chunk are found', () => {
  assert.deepEqual([...readWords(chunk).keys()], ['flood', 'river']);
});

test('records, how often, and in which fields', () => {
  const { records, counts, fields } = readPostings(chunk, readWords(chunk).get('river') ?? 0);
  assert.deepEqual([...records], [2, 7, 4]);
  assert.deepEqual([...counts], [2, 0, 0.5]);
  assert.deepEqual([...fields], [0, 2, 0]);
});

test('the places of a word in the records that are wanted', () => {
  const positions = readPositions(chunk, readWords(chunk).get('river') ?? 0, (record) => record !== 4);
  assert.deepEqual([...positions.keys()], [2, 7]);
  assert.deepEqual(positions.get(2)?.get(0), [3, 5]);
  assert.deepEqual(positions.get(7)?.get(2), [0]);
});
