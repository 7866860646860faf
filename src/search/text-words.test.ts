import assert from 'node:assert/strict';
import test from 'node:test';
import { findPlaces } from './text-words.ts';

const places = (text: string): string[][] =>
  findPlaces(text).map((words) => words.map(({ folded, share }) => `${folded} ${share.toFixed(2)}`));

test('a word stands at each place, without case, accents and signs around it', () => {
  assert.deepEqual(places('The “Île” —  2016.'), [['the 1.00'], ['ile 1.00'], ['2016 1.00']]);
});

test('a compound stands at one place with its parts, which count less', () => {
  assert.deepEqual(places('well-to-do'), [['welltodo 1.00', 'well 0.33', 'to 0.33', 'do 0.33']]);
  assert.deepEqual(places('O’Hallin'), [['ohallin 1.00', 'hallin 0.50']]);
});

test('characters of a script without spaces stand alone', () => {
  assert.deepEqual(places('黄河 x'), [['黄 1.00'], ['河 1.00'], ['x 1.00']]);
});
