import assert from 'node:assert/strict';
import test from 'node:test';
import { textOf } from './text.ts';
import { parseFile } from './tree.ts';

test('the text of nodes has a line for each, without marks', () => {
  const { children } = parseFile('a.md', '## A heading\n\nSome *words*.\n').tree;
  assert.equal(textOf(children), 'A heading\nSome words.');
  assert.equal(textOf([]), '');
});
