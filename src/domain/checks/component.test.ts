import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocation } from '../location.ts';
import { articleText, buildPublication } from '../testing/publication.ts';
import { findBodies, findCitedKeys, nodesOf } from './body.ts';
import { findAttributes, findElements, findLiteralAttributes, isComponent } from './component.ts';

const body =
  '\n<Map issue="water" />\n\nSome <b title="x" lang={y} {...z}>words</b>.[^notes] <a.B />\n\n## The weir\n\nLowland closed the sluice.[^minutes]\n';
const library = buildPublication({ 'articles/the-sorrel.mdx': articleText({ body }) });
const [article] = findBodies(library);
assert.ok(article);

test('a text has its nodes by type, and its citations', () => {
  assert.deepEqual(
    findBodies(library).map(({ kind }) => kind),
    ['article', 'issue', 'issue', 'page'],
  );
  assert.equal(nodesOf(article, 'heading').length, 1);
  assert.deepEqual(nodesOf(article, 'table'), []);
  assert.deepEqual(
    findCitedKeys(article).map(({ key }) => key),
    ['notes', 'minutes'],
  );
});

test('elements are components or HTML', () => {
  assert.deepEqual(
    findElements(article).map((element) => [element.name, isComponent(element)]),
    [
      ['Map', true],
      ['b', false],
      ['a.B', true],
    ],
  );
});

test('attributes that are text are found with their places', () => {
  const html = findElements(article)[1];
  assert.ok(html);
  assert.deepEqual(
    findLiteralAttributes(html, 'x').map(({ attribute, value }) => [attribute.name, value]),
    [['title', 'x']],
  );
  assert.deepEqual(
    findAttributes(library, 'issue').map(({ value, location }) => [value, formatLocation(location)]),
    [['water', 'content/articles/the-sorrel.mdx:31:6']],
  );
});

test('a text that is not MDX has no elements', () => {
  const [broken] = findBodies(
    buildPublication({ 'articles/the-sorrel.mdx': articleText({ body: '\n<Map issue="water" /> {x\n' }) }),
  );
  assert.equal(broken?.isSound, false);
  assert.deepEqual(broken && findElements(broken), []);
});
