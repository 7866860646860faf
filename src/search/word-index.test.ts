import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCbor, encodeCbor, findItemEnd, type Cbor } from './cbor.ts';
import type { LanguageIndex } from './run-pagefind.ts';
import { buildWordIndex } from './word-index.ts';

const index = (language: string, ...entries: Cbor[][]): LanguageIndex => ({
  language,
  lengths: [],
  fields: [],
  words: entries.map((entry) => ({ word: String(entry[0]), entry: encodeCbor(entry) })),
});

const decodeAll = (chunks: readonly Uint8Array[]): Cbor[] =>
  chunks.flatMap((chunk) => {
    const entries: Cbor[] = [];
    for (let at = 0; at < chunk.length; at = findItemEnd(chunk, at)) entries.push(decodeCbor(chunk, at));
    return entries;
  });

const flood: Cbor[] = ['flood', [[1, [-25, 4], []]], [['flóod', [[0, [-25, 2], []]]]]];

test('one index of one language stays as it is', () => {
  const { chunks, starts } = buildWordIndex([{ index: index('en', flood), numbers: [0, 1] }], 'en');
  assert.deepEqual(decodeAll(chunks), [flood]);
  assert.deepEqual(starts, ['flood']);
});

test('indexes of several runs and languages become one, with the numbers that the records have among all', () => {
  const { chunks } = buildWordIndex(
    [
      { index: index('en', flood), numbers: [0, 2] },
      { index: index('de', ['flood', [[0, [-25, 9], []]], []]), numbers: [1] },
      { index: index('en', ['flood', [[0, [-25, 7], []]], []]), numbers: [300] },
    ],
    'en',
  );
  assert.deepEqual(decodeAll(chunks), [
    ['de:flood', [[1, [-25, 9], []]], []],
    [
      'flood',
      [
        [0, [-25, 2], []],
        [2, [-25, 4], []],
        [298, [-25, 7], []],
      ],
      [],
    ],
  ]);
});

test('a large index comes in parts, in the order of the words', () => {
  const words = ['a', 'b', 'c', 'd'].map((letter): Cbor[] => [
    letter,
    [[0, Array.from({ length: 9_000 }, () => 1), []]],
    [],
  ]);
  const { chunks, starts } = buildWordIndex([{ index: index('en', ...words.reverse()), numbers: [0] }], 'en');
  assert.deepEqual(starts, ['a', 'c']);
  assert.equal(chunks.length, 2);
});
