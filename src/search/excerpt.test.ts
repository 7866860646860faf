import assert from 'node:assert/strict';
import test from 'node:test';
import { findExcerpt } from './excerpt.ts';
import { findMatches } from './highlight.ts';

const text = `${'low water '.repeat(40)}the council met at the bridge ${'high water '.repeat(40)}`;

test('a short text is shown whole', () => {
  assert.deepEqual(findExcerpt('Short.', [], 100), { start: 0, end: 6 });
});

test('the part with most of the terms is shown, whole words only', () => {
  const { start, end } = findExcerpt(text, findMatches(text, ['water', 'council', 'bridge']), 120);
  const excerpt = text.slice(start, end);
  assert.match(excerpt, /council met at the bridge/);
  assert.match(excerpt, /^(low|water|the) .* (high|water)$/);
  assert.ok(excerpt.length <= 121);
});

test('without matches the text begins at its beginning', () => {
  assert.equal(findExcerpt(text, [], 50).start, 0);
});
