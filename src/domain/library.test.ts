import assert from 'node:assert/strict';
import test from 'node:test';
import { buildLibrary } from './library.ts';
import { articleText, buildPublication } from './testing/publication.ts';
import { buildValley } from './testing/valley.ts';

test('articles come newest first, issues in the order of the site', () => {
  const library = buildValley();
  assert.deepEqual(
    library.articles.map(({ slug }) => slug),
    ['the-flood', 'the-sorrel'],
  );
  assert.deepEqual(
    library.issues.map(({ id }) => id),
    ['water', 'weir', 'heath'],
  );
});

test('everything is found by its id', () => {
  const library = buildValley();
  assert.equal(library.issuesById.get('weir')?.code, 'WEI');
  assert.equal(library.actorsById.get('marsh')?.name, 'Ida Marsh');
  assert.equal(library.placesById.get('sill')?.name, 'Sill');
  assert.equal(library.termsById.get('cumec')?.name, 'cumec');
  assert.equal(library.articlesBySlug.get('the-flood')?.title, 'The flood');
  assert.equal(library.claimsById.get('WAT-2')?.article, 'the-flood');
  assert.equal(library.claims.length, 6);
  assert.equal(library.events.length, 3);
});

test('one document cited in two articles has one id; two documents under one key have two', () => {
  const { articlesBySlug, sourcesById } = buildValley();
  const ids = (slug: string) => articlesBySlug.get(slug)?.sources.map(({ key, id }) => `${key}=${id}`);
  assert.deepEqual(ids('the-flood'), ['notes=notes', 'same=same']);
  assert.deepEqual(ids('the-sorrel'), ['notes=the-sorrel-notes', 'minutes=same']);
  assert.deepEqual([...sourcesById.keys()], ['notes', 'same', 'the-sorrel-notes']);
});

test('a number that is given twice stays with the first', () => {
  const claim = '  - { id: WAT-1, issue: water, kind: report, gist: G, sources: [notes] }\n';
  const library = buildPublication({
    'articles/the-sorrel.mdx': articleText({ claims: claim + claim.replace('G', 'H') }),
  });
  assert.equal(library.claimsById.get('WAT-1')?.gist, 'G');
  assert.equal(library.claims.length, 2);
});

test('without a site there is a library all the same', () => {
  const library = buildLibrary({});
  assert.equal(library.site.title, 'Untitled');
  assert.deepEqual([library.articles, library.claims, library.problems], [[], [], []]);
});
