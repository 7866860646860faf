import assert from 'node:assert/strict';
import test from 'node:test';
import { parseArticle } from './parse-article.ts';
import { articleText } from './testing/publication.ts';
import { textOf } from './text.ts';

const parse = (text: string) => parseArticle({ path: 'content/articles/the-sorrel.mdx', text });

test('an article is its keys and the one tree of its body', () => {
  const { value, problems } = parse(articleText());
  assert.deepEqual(problems, []);
  assert.equal(value?.slug, 'the-sorrel');
  assert.equal(value.file, 'content/articles/the-sorrel.mdx');
  assert.equal(textOf(value.opening), 'The Sorrel is fought over by Upland.');
  assert.deepEqual(
    value.sections.map(({ heading, issues }) => [heading, issues]),
    [
      ['The water', ['water']],
      ['The weir', ['weir']],
    ],
  );
  assert.deepEqual(
    value.sources.map(({ key, id, publisher }) => [key, id, publisher]),
    [
      ['notes', 'notes', 'Valley Notes'],
      ['minutes', 'minutes', 'Council'],
    ],
  );
});

test('claims and all else say in which article they stand; one actor is a list of one', () => {
  const [claim] = parse(articleText()).value?.claims ?? [];
  assert.deepEqual([claim?.article, claim?.actors, claim?.to], ['the-sorrel', ['marsh'], ['reporters']]);
});

test('what an unsound entry is called is still known, and places stay right', () => {
  const claims =
    '  - { id: WAT-1, issue: water, kind: nonsense, gist: G }\n  - { id: WAT-2, issue: water, kind: report, gist: G }\n';
  const { value, problems } = parse(articleText({ claims }));
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['value-has-right-form'],
  );
  assert.deepEqual(value?.declared.claims, ['WAT-1', 'WAT-2']);
  assert.deepEqual(
    value?.claims.map(({ id }) => id),
    ['WAT-2'],
  );
  assert.equal(value?.locationOf(['claims', 0, 'id']).line, 13);
});

test('a body that is not MDX is told, and the keys are read all the same', () => {
  const { value, problems } = parse(articleText({ body: '\nIt reads {1.36.\n' }));
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['body-is-well-formed'],
  );
  assert.equal(value?.claims.length, 2);
});
