import assert from 'node:assert/strict';
import test from 'node:test';
import { showInvisible, widthOf } from './visible-text.ts';

test('what cannot be seen is shown as a sign, unit by unit', () => {
  assert.equal(showInvisible('a\u00adb\u200bc\u202ed\u0007e\tf'), 'a▯b▯c▯d▯e f');
  assert.equal(showInvisible('\u{E0041}x').length, 3);
  assert.equal(showInvisible('Étang 漢字 שלום'), 'Étang 漢字 שלום');
});

test('the width is that of a terminal: wide letters take two columns, combining marks none', () => {
  assert.equal(widthOf('abc'), 3);
  assert.equal(widthOf('漢字'), 4);
  assert.equal(widthOf('e\u0301'), 1);
});
