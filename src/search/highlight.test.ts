import assert from 'node:assert/strict';
import test from 'node:test';
import { cutAtMatches, findMatches, isForm } from './highlight.ts';

const found = (text: string, ...terms: string[]): string[] =>
  findMatches(text, terms).map(({ start, end }) => text.slice(start, end));

test('words are found whatever their case, accents and endings', () => {
  assert.deepEqual(found('The Islands opposed Siobhán’s island.', 'island'), ['Islands', 'island']);
  assert.deepEqual(found('The Islands opposed Siobhán’s island.', 'opposing', 'siobhan'), ['opposed', 'Siobhán']);
  assert.deepEqual(found('Реката не чете', 'река'), ['Реката']);
  assert.deepEqual(found('الماء لا ينتظر', 'الماء'), ['الماء']);
});

test('the beginning of a word is enough, its middle is not', () => {
  assert.deepEqual(found('Port Town', 'tow'), ['Town']);
  assert.deepEqual(found('Port Town', 'own'), []);
});

test('parts of compounds are found', () => {
  assert.deepEqual(found('Ann Mei-ling and O’Hallin', 'ling', 'hallin', 'meiling'), [
    'Mei-ling',
    'Mei-ling',
    'O’Hallin',
  ]);
});

test('a phrase is found across punctuation, as one stretch', () => {
  assert.deepEqual(found('a season of want, declared', 'season of want declared'), ['season of want, declared']);
  assert.deepEqual(found('season by season', 'season of want'), []);
});

test('characters of scripts without spaces are found side by side', () => {
  assert.deepEqual(found('主席沈岚河说', '岚 河'), ['岚河']);
});

test('words that only look alike are not forms of one another', () => {
  assert.equal(isForm('is', 'islnads'), false);
  assert.equal(isForm('reserved', 'reservior'), false);
  assert.equal(isForm('internal', 'interest'), false);
  assert.equal(isForm('policies', 'policy'), true);
});

test('the pieces of a text make up the text', () => {
  const text = 'river and rivers';
  const pieces = cutAtMatches(text, findMatches(text, ['river', 'river and']));
  assert.equal(pieces.map((piece) => piece.text).join(''), text);
  assert.deepEqual(
    pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text),
    ['river and', 'rivers'],
  );
});
