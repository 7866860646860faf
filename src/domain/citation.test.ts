import assert from 'node:assert/strict';
import test from 'node:test';
import { findCitations, findNoteKeys } from './citation.ts';
import { parseFile } from './tree.ts';

const { tree } = parseFile('a.md', 'One.[^Notes-2020] *Two.[^x]*[^x]\n\n[^x]: A note.[^Notes-2020]\n');

test('citations are found in order, with their keys as they are written', () => {
  assert.deepEqual(
    findCitations(tree).map(({ key }) => key),
    ['Notes-2020', 'x', 'x', 'Notes-2020'],
  );
});

test('the keys of ordinary notes are those whose text stands in the body', () =>
  assert.deepEqual(findNoteKeys(tree), ['x']));
