import assert from 'node:assert/strict';
import test from 'node:test';
import { numberSources } from './numbering.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const textsOf = (slug: string) => {
  const article = library.articlesBySlug.get(slug);
  return article
    ? [article.opening, ...article.sections.map(({ nodes }) => nodes)].map((nodes) => ({ article, nodes }))
    : [];
};
const listed = (...args: Parameters<typeof numberSources>) =>
  numberSources(...args).map(({ number, source, claims }) => [number, source.id, claims.map(({ id }) => id)]);

test('documents are numbered in the order in which the text cites them', () => {
  assert.deepEqual(listed(textsOf('the-flood'), [], library), [
    [1, 'same', []],
    [2, 'notes', []],
  ]);
});

test('a document that several texts cite has one number, with the claims that rest on it', () => {
  const claims = library.claims.filter(({ kind }) => kind !== 'assessment');
  assert.deepEqual(listed([...textsOf('the-flood'), ...textsOf('the-sorrel')], claims, library), [
    [1, 'same', ['WAT-3', 'WAT-1', 'WEI-1']],
    [2, 'notes', ['WAT-2', 'WAT-3', 'WAT-5']],
    [3, 'the-sorrel-notes', ['WAT-1', 'WEI-1']],
  ]);
});

test('a document on which only claims rest comes last; a withdrawn claim brings none', () => {
  const claim = (id: string) => library.claims.filter((candidate) => candidate.id === id);
  assert.deepEqual(listed([], claim('WAT-2'), library), [[1, 'notes', ['WAT-2']]]);
  assert.deepEqual(listed([], claim('WAT-5'), library), []);
});
