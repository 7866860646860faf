import assert from 'node:assert/strict';
import test from 'node:test';
import { readPositions, readPostings, readWords, type Postings } from './postings.ts';
import type { SearchedText } from './record.ts';
import { buildWordIndex } from './word-index.ts';
import { WordTally } from './word-tally.ts';

const text = (parts: Partial<SearchedText>): SearchedText => ({
  title: '',
  who: '',
  to: '',
  quote: '',
  body: '',
  hidden: '',
  ...parts,
});

const tally = new WordTally();
const lengths = [
  tally.add(text({ body: 'Floods: the river and its rivers' }), 'en'),
  tally.add(text({ body: 'Nothing' }), 'en'),
  tally.add(text({ title: 'River', quote: 'the lower-river treaty', body: 'the lower-river treaty' }), 'en'),
  tally.add(text({ body: 'river' }), 'de'),
];
const wordsOf = (...folded: string[]) =>
  tally.words().filter((word) => word.language === 'en' && folded.includes(word.folded));
const [chunk] = buildWordIndex(
  new Map([
    ['river', wordsOf('river', 'rivers')],
    ['flood', wordsOf('floods')],
  ]),
);
const { postings, places } = chunk ?? assert.fail();
const words = readWords(postings);
const read = (word: string): Postings => readPostings(postings, words.get(word)?.at ?? assert.fail());

test('the length of a record is that of its text', () => {
  assert.deepEqual(lengths, [6, 1, 3, 1]);
});

test('the words of a part stand in order', () => {
  assert.deepEqual([...words.keys()], ['flood', 'river']);
  assert.equal(chunk?.start, 'flood');
});

test('records, how often, and in which fields; each form of a word has its own', () => {
  const { records, counts, fields } = read('river');
  assert.deepEqual([...records], [0, 2, 0]);
  assert.deepEqual([...counts], [1, 0.5, 1]);
  assert.deepEqual([...fields], [0, 1 + 2, 0]);
});

test('the places of a word in the records that are wanted, counted on from part to part', () => {
  const { records } = read('river');
  const number = words.get('river')?.number ?? assert.fail();
  const all = readPositions(places, number, records, () => true);
  assert.deepEqual(
    [...all],
    [
      [0, [2, 5]],
      [2, [1, 4, 7]],
    ],
  );
  assert.deepEqual([...readPositions(places, number, records, (record) => record === 2).keys()], [2]);
});

test('how a word is written: the spelling without capitals, where there is one', () => {
  assert.deepEqual(
    wordsOf('river', 'floods').map(({ word, records }) => [word, records]),
    [
      ['Floods', 1],
      ['river', 2],
    ],
  );
});
