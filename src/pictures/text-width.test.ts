import assert from 'node:assert/strict';
import test from 'node:test';
import { breakInTwo, measureText, shortenLine } from './text-width.ts';

test('two lines are of nearly the same length', () => {
  assert.deepEqual(breakInTwo('Council of the river'), ['Council of', 'the river']);
  assert.deepEqual(breakInTwo('Treaty'), ['Treaty']);
});

test('accents do not change the width, wide scripts do', () => {
  assert.equal(measureText('Ñandú', 13), measureText('Nandu', 13));
  assert.ok(measureText('川川', 13) >= 26);
});

test('a line that is too wide ends in an ellipsis and fits', () => {
  const line = shortenLine('Negotiations about the dam resumed', 100, 13);
  assert.equal(line, 'Negotiations…');
  assert.ok(measureText(line, 13) <= 100);
  assert.equal(shortenLine('Short', 100, 13), 'Short');
});
