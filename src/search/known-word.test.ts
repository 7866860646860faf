import assert from 'node:assert/strict';
import test from 'node:test';
import { findMeanings, listWord, readListedWord, type ListedWord } from './known-word.ts';

const listed: ListedWord[] = [
  ['island', 4, 6],
  ['islands', 9, 6],
  ['policies', 2, 6],
  ['dry', 2, 'dri'],
  ['Port', 3, 4],
  ['ported', 1, 4],
  ['portfolio', 1, 9],
];
const known = listed.map(readListedWord);
const keys = (typed: string, isBeingTyped = false): string[] =>
  findMeanings(typed, known, isBeingTyped).map(({ key }) => key);

test('a word is listed with what the index has in its place', () => {
  assert.deepEqual(
    known.map(({ key }) => key),
    ['island', 'island', 'polici', 'dri', 'port', 'port', 'portfolio'],
  );
  assert.deepEqual(known.map(listWord), listed);
});

test('a word that occurs means itself; while it is typed, longer words too', () => {
  assert.deepEqual(keys('port'), ['port']);
  assert.deepEqual(keys('PORT', true), ['port', 'portfolio']);
});

test('a word that does not occur means other forms of it, or words that begin with it', () => {
  assert.deepEqual(keys('policy'), ['polici']);
  assert.deepEqual(keys('portf'), ['portfolio']);
  assert.deepEqual(keys('harbour'), []);
});

test('what is nearer to the typed word weighs more', () => {
  const [exact, longer] = findMeanings('port', known, true);
  assert.ok((exact?.weight ?? 0) > (longer?.weight ?? 1));
});
