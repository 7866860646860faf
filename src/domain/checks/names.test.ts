import assert from 'node:assert/strict';
import test from 'node:test';
import { buildPublication, articleText } from '../testing/publication.ts';
import { buildValley } from '../testing/valley.ts';
import { explainUnknown, findNames, findWholeArticles } from './names.ts';

test('what has a file is known, also by a former name', () => {
  const names = findNames(
    buildPublication({ 'articles/the-sorrel.mdx': articleText({ frontmatter: 'aliases: [old-name]\n' }) }),
  );
  assert.deepEqual(
    [
      names.has('issue', 'water'),
      names.has('actor', 'marsh'),
      names.has('place', 'sill'),
      names.has('claim', 'WAT-1'),
      names.has('article', 'old-name'),
    ],
    [true, true, true, true, true],
  );
  assert.deepEqual(
    [names.has('issue', 'marsh'), names.has('claim', 'WAT-9'), names.has('article', 'new')],
    [false, false, false],
  );
  assert.equal(names.hasAllArticles, true);
});

test('where the file is broken that would say so, everything is known', () => {
  const library = buildPublication({ 'articles/the-sorrel.mdx': '---\ntitle: "A\n---\n', 'places.yaml': 'sill: 3\n' });
  const names = findNames(library);
  assert.deepEqual(
    [names.has('claim', 'WAT-9'), names.has('place', 'mill'), names.hasAllArticles],
    [true, true, false],
  );
  assert.equal(names.isBroken('content/articles/the-sorrel.mdx'), true);
  assert.deepEqual(findWholeArticles(library), []);
});

test('an unknown name is told with the nearest one and where such things are', () => {
  const names = findNames(buildValley());
  assert.deepEqual(explainUnknown('issue', 'watr', names), {
    message: 'There is no issue "watr". Did you mean "water"?',
    hint: 'An issue is a file in issues/, and its id is the name of the file. Known: heath, water, weir.',
  });
});

test('numbers that differ by a digit are not alike', () => {
  const names = findNames(buildValley());
  assert.deepEqual(explainUnknown('claim', 'WAT-9', names), {
    message: 'There is no claim "WAT-9".',
    hint: 'They go from WAT-1 to WAT-5.',
  });
  assert.equal(explainUnknown('claim', 'WEI-9', names).hint, 'There is only WEI-1 so far.');
  assert.match(explainUnknown('claim', 'WAR-4', names).message, /Did you mean "WAT-4"\?$/);
});
