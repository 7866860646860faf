import assert from 'node:assert/strict';
import test from 'node:test';
import { buildBibliography } from './bibliography.ts';
import { buildValley } from './testing/valley.ts';

const bibliography = buildBibliography(buildValley());

test('documents are listed by publisher, newest first', () => {
  assert.deepEqual(
    bibliography.map(({ publisher, sources }) => [publisher, sources.map(({ source }) => source.id)]),
    [
      ['Council', ['same']],
      ['Valley Notes', ['the-sorrel-notes', 'notes']],
    ],
  );
});

test('a document has every place where it is cited, in all articles, and the claims that rest on it', () => {
  const [same] = bibliography[0]?.sources ?? [];
  assert.deepEqual(
    same?.citedAt.map(({ article, section }) => [article.slug, section?.heading]),
    [
      ['the-flood', 'High water'],
      ['the-sorrel', 'The weir'],
    ],
  );
  assert.deepEqual(
    same?.claims.map(({ id }) => id),
    ['WAT-1', 'WAT-3', 'WEI-1'],
  );
});
