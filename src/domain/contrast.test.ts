import assert from 'node:assert/strict';
import test from 'node:test';
import { measureContrast } from './contrast.ts';

test('black on white is 21 to 1, a colour on itself 1 to 1, and the order does not matter', () => {
  assert.equal(measureContrast('#000000', '#ffffff'), 21);
  assert.equal(measureContrast('#a3140e', '#a3140e'), 1);
  assert.equal(measureContrast('#ffffff', '#767676'), measureContrast('#767676', '#ffffff'));
});

test('a grey that is known to pass at 4.5 by a hair does so', () => {
  assert.equal(measureContrast('#767676', '#ffffff').toFixed(2), '4.54');
});
