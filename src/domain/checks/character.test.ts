import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocation } from '../location.ts';
import { findCharacters } from './character.ts';

test('characters are found with their places, codes and neighbours', () => {
  const found = findCharacters('a\nb\u00adc\n\nd\u{E0041}\u{1F600}\u00ad', /[\u00ad\u{E0041}]/gu, 'x');
  assert.deepEqual(
    found.map(({ code, before, after, location }) => [code, before, after, formatLocation(location)]),
    [
      ['U+00AD', 'b', 'c', 'x:2:2'],
      ['U+E0041', 'd', '\u{1F600}', 'x:4:2'],
      ['U+00AD', '\u{1F600}', ' ', 'x:4:6'],
    ],
  );
  assert.deepEqual(findCharacters('abc', /[\u00ad]/gu, 'x'), []);
});
