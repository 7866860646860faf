import assert from 'node:assert/strict';
import test from 'node:test';
import { buildBrief, findAnalysis, findBottomLine } from './brief.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const [water, weir, heath] = library.issues;
assert.ok(water && weir && heath);

test('an issue gathers its sections from all articles, newest first', () => {
  assert.deepEqual(
    findAnalysis(library, water).map(({ article, section }) => [article.slug, section.heading]),
    [
      ['the-flood', 'High water'],
      ['the-sorrel', 'The water'],
    ],
  );
});

test('the bottom line is that of the newest article, else that of the issue, else none', () => {
  assert.equal(findBottomLine(library, water), 'It came too fast.');
  assert.equal(findBottomLine(library, heath), 'Nothing is known.');
  assert.equal(findBottomLine(buildValley({ 'articles/the-flood.md': null }), weir), null);
});

test('a brief has what its page shows: claims by date, sources as they are cited, events, its neighbours', () => {
  const brief = buildBrief(library, water);
  assert.deepEqual(
    brief.articles.map(({ slug }) => slug),
    ['the-flood', 'the-sorrel'],
  );
  assert.deepEqual(
    brief.claims.map(({ id }) => id),
    ['WAT-2', 'WAT-3', 'WAT-5', 'WAT-1', 'WAT-4'],
  );
  assert.deepEqual(
    brief.sources.map(({ number, source }) => [number, source.id]),
    [
      [1, 'same'],
      [2, 'notes'],
      [3, 'the-sorrel-notes'],
    ],
  );
  assert.deepEqual(
    brief.chronology.dated.map(({ id }) => id),
    ['treaty', 'flood'],
  );
  assert.deepEqual(
    brief.stances.map(({ actor }) => actor.id),
    ['upland', 'lowland'],
  );
  assert.equal(brief.updated?.edtf, '2021-08');
  assert.deepEqual([brief.previous, brief.next?.id], [null, 'weir']);
});

test('a link reads from the side on which it is seen', () => {
  const seen = (issue: typeof water) => buildBrief(library, issue).links.map(({ words, other }) => [words, other.id]);
  assert.deepEqual(seen(water), [['Needed by', 'weir']]);
  assert.deepEqual(seen(weir), [['Depends on', 'water']]);
});

test('an issue of which nothing is told has an empty brief', () => {
  const brief = buildBrief(library, heath);
  assert.deepEqual(
    [brief.articles, brief.claims, brief.sources, brief.links, brief.updated, brief.next],
    [[], [], [], [], null, null],
  );
});
