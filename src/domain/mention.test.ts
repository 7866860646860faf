import assert from 'node:assert/strict';
import test from 'node:test';
import { buildMentionFinder } from './mention.ts';

const find = buildMentionFinder([
  { key: 'roe', names: ['Roe', 'Jane Roe'] },
  { key: 'council', names: ['River Council', 'RC'] },
  { key: 'treaty', names: ['water treaty'] },
  { key: 'muller', names: ['Müller'] },
  { key: 'big-river', names: ['大川'] },
  { key: 'question', names: ['What next? (I)', 'A.B.'] },
  { key: 'other-roe', names: ['Roe'] },
  { key: 'nobody', names: ['', ' '] },
]);

const found = (text: string): string[] => find(text).map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`);

test('whole names are found, the longest first', () => {
  assert.deepEqual(found('Jane Roe met Roe, of the River Council.'), [
    'roe: Jane Roe',
    'roe: Roe',
    'council: River Council',
  ]);
  assert.deepEqual(found('Roebuck, Monroe, Roe2'), []);
  assert.deepEqual(found("Roe’s and Roe's (Roe) “Roe”—Roe"), Array(5).fill('roe: Roe'));
});

test('case counts, except at the start of a sentence', () => {
  assert.deepEqual(found('rc, river council, roe'), []);
  assert.deepEqual(found('Water treaty or water treaty, no Water Treaty'), [
    'treaty: Water treaty',
    'treaty: water treaty',
  ]);
});

test('accents, invisible characters and kinds of space do not count', () => {
  assert.deepEqual(found('Muller, Müller, Mu\u0308ller'), ['muller: Muller', 'muller: Müller', 'muller: Mu\u0308ller']);
  assert.deepEqual(found('the River\u00A0\nCouncil'), ['council: River\u00A0\nCouncil']);
  assert.deepEqual(found('Roe\u0301 [i.e. Jane Roe]'), ['roe: Roe\u0301', 'roe: Jane Roe']);
});

test('names stand inside words of scripts without spaces', () => {
  assert.deepEqual(found('昨日大川市で'), ['big-river: 大川']);
});

test('signs in names are only signs', () => {
  assert.deepEqual(found('What next? (I) and A.B. but AxBx'), ['question: What next? (I)', 'question: A.B.']);
});

test('no names, no mentions', () => {
  assert.deepEqual(buildMentionFinder([])('Roe'), []);
});
