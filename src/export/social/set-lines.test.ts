import assert from 'node:assert/strict';
import test from 'node:test';
import { setLines } from './set-lines.ts';
import type { Typeface } from './typeface.ts';

/** Every character is as wide as the size. */
const typeface: Typeface = { measure: (text, size) => Array.from(text).length * size, outline: () => '' };

test('words are put into lines that fit', () => {
  assert.deepEqual(setLines('who may take the water', typeface, 1, 8, 9), ['who may', 'take the', 'water']);
});

test('what does not fit ends in an ellipsis', () => {
  assert.deepEqual(setLines('who may take the water', typeface, 1, 8, 2), ['who may', 'take…']);
});

test('a word wider than a line is broken, and text without spaces too', () => {
  assert.deepEqual(setLines('a waterworks', typeface, 1, 5, 9), ['a wat', 'erwor', 'ks']);
  assert.deepEqual(setLines('水の権利は誰に', typeface, 1, 4, 9), ['水の権利', 'は誰に']);
});
