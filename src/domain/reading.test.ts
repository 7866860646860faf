import assert from 'node:assert/strict';
import test from 'node:test';
import { buildReading } from './reading.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const read = (slug: string) => {
  const article = library.articlesBySlug.get(slug);
  assert.ok(article);
  return buildReading(library, article);
};

test('an article has its claims, its sources as it cites them and the issues to which it speaks', () => {
  const { claims, sources, issues } = read('the-flood');
  assert.deepEqual(
    claims.map(({ id }) => id),
    ['WAT-2', 'WAT-3', 'WAT-4', 'WAT-5'],
  );
  assert.deepEqual(
    sources.map(({ source }) => source.id),
    ['same', 'notes'],
  );
  assert.deepEqual(
    issues.map(({ id }) => id),
    ['water', 'weir'],
  );
});

test('its neighbours are the newer and the older article', () => {
  assert.deepEqual([read('the-flood').newer, read('the-flood').older?.slug], [null, 'the-sorrel']);
  assert.deepEqual([read('the-sorrel').newer?.slug, read('the-sorrel').older], ['the-flood', null]);
});
