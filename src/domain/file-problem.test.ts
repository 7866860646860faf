import assert from 'node:assert/strict';
import test from 'node:test';
import { problemsOfFile } from './file-problem.ts';
import { parseFile } from './tree.ts';

const problemsIn = (text: string) =>
  problemsOfFile('a.mdx', parseFile('a.mdx', text), []).map(({ rule, message }) => [rule, message]);

test('a file without fenced keys is told so, and nothing else', () => {
  assert.match(problemsIn('title: A\n\n{x')[0]?.[1] ?? '', /does not begin with its keys/);
  assert.match(problemsIn('---\ntitle: A\n\nWords.')[0]?.[1] ?? '', /no second line/);
  assert.equal(problemsIn('title: A\n\n{x').length, 1);
});

test('a body that is no MDX is told with its place', () => {
  assert.deepEqual(problemsIn('---\na: 1\n---\nWords.'), []);
  assert.deepEqual(
    problemsIn('---\na: 1\n---\n{x').map(([rule]) => rule),
    ['body-is-well-formed'],
  );
});
