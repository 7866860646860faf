import assert from 'node:assert/strict';
import test from 'node:test';
import type { Positions, Postings } from './postings.ts';
import { describeCollection, findInRow, scorePartly, scoreRecords, type Scored } from './scoring.ts';
import { buildGather, type WeightedPostings } from './term.ts';

const postings = (records: number[], counts: number[], fields: number[] = records.map(() => 0)): Postings => ({
  records: Uint32Array.from(records),
  counts: Float32Array.from(counts),
  fields: Uint8Array.from(fields),
});
const collection = describeCollection(Float32Array.of(10, 10, 40, 10), 17.5, [
  { lift: 5, count: 1 },
  { lift: 0.2, count: 0.2 },
]);
const gather = buildGather(collection.lengths.length);
const inOrder = ({ records, scores }: Scored): number[] =>
  [...records]
    .map((record, i) => [record, scores[i] ?? 0] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([record]) => record);
const order = (...terms: WeightedPostings[][]): number[] => inOrder(scoreRecords(terms.map(gather), collection));
const exactly = (...all: Postings[]) => all.map((each) => ({ postings: each, weight: 1 }));

test('every term must occur; any of its words will do', () => {
  assert.deepEqual(order(exactly(postings([0, 1], [1, 1])), exactly(postings([1, 2], [1, 1]))), [1]);
  assert.deepEqual(order(exactly(postings([0], [2]), postings([3], [1]))), [0, 3]);
  assert.deepEqual(order(exactly(postings([0], [1])), []), []);
});

test('a short text comes before a long one, more before less, the surer word before the other', () => {
  assert.deepEqual(order(exactly(postings([2, 3], [1, 1]))), [3, 2]);
  assert.deepEqual(order(exactly(postings([0, 1], [1, 3]))), [1, 0]);
  assert.deepEqual(
    order([
      { postings: postings([0], [1]), weight: 0.5 },
      { postings: postings([1], [1]), weight: 1 },
    ]),
    [1, 0],
  );
});

test('a title counts more than the text, and more the more of the query it holds', () => {
  assert.deepEqual(order(exactly(postings([0, 1], [2, 1], [0, 1]))), [1, 0]);
  const [whole, half] = [postings([0, 1], [0, 0], [1, 1]), postings([0, 1], [0, 1], [1, 0])];
  const [first = 0, second = 0] = scoreRecords([exactly(whole), exactly(half)].map(gather), collection).scores;
  assert.ok(first > 2 * second);
});

test('where nothing has all words, what has most comes first and what has few is left out', () => {
  const terms = [[1, 2], [2, 3], [2, 3], [0]].map((records) =>
    gather(
      exactly(
        postings(
          records,
          records.map(() => 1),
        ),
      ),
    ),
  );
  assert.deepEqual(inOrder(scorePartly(terms, new Set(), collection)), [2, 3]);
  assert.deepEqual(inOrder(scorePartly(terms, new Set([2]), collection)), [3, 0, 1]);
  assert.deepEqual(inOrder(scorePartly([], new Set(), collection)), []);
});

test('what is gathered of one term holds nothing of the one before', () => {
  gather(exactly(postings([0, 1], [3, 3], [1, 1])));
  const { records, counts, fields } = gather(exactly(postings([1], [1])));
  assert.deepEqual([[...records], [...counts], [...fields]], [[1], [1], [0]]);
});

test('records are given in their order', () => {
  assert.deepEqual(
    [...scoreRecords([gather(exactly(postings([3], [1]), postings([0, 3], [1, 1])))], collection).records],
    [0, 3],
  );
});

test('words in a row: in one record, and parts of a compound at one place', () => {
  const at = (record: number, ...places: number[]): Positions => new Map([[record, places]]);
  const inRow = (...words: Positions[][]): number[] => [...findInRow(words)];
  assert.deepEqual(inRow([at(4, 1, 7)], [at(4, 8)]), [4]);
  assert.deepEqual(inRow([at(4, 7)], [at(5, 8)]), []);
  assert.deepEqual(inRow([at(4, 7)], [at(4, 9)]), []);
  assert.deepEqual(inRow([at(4, 7)], [at(4, 7)], [at(4, 8)]), [4]);
  assert.deepEqual(inRow([at(4, 7)], []), []);
});
