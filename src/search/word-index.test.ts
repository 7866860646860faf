import assert from 'node:assert/strict';
import test from 'node:test';
import { readWords } from './postings.ts';
import { buildWordIndex } from './word-index.ts';
import { WordTally } from './word-tally.ts';

test('a large index comes in parts, in the order of the words, and the places with it', () => {
  const tally = new WordTally();
  for (let record = 0; record < 9_000; record += 1)
    tally.add({ title: '', who: '', to: '', quote: '', body: 'd c b a', hidden: '' }, 'en');
  const byKey = new Map(tally.words().map((word) => [word.folded, [word]]));
  const chunks = [...buildWordIndex(byKey)];
  assert.deepEqual(
    chunks.map(({ start }) => start),
    ['a', 'c'],
  );
  assert.deepEqual(
    chunks.map(({ postings }) => [...readWords(postings).keys()]),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  );
});
