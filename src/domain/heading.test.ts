import assert from 'node:assert/strict';
import test from 'node:test';
import { findHeadings } from './heading.ts';
import { parseFile } from './tree.ts';

const headingsIn = (text: string) =>
  findHeadings(parseFile('a.mdx', text).tree).map(({ depth, text: words, id }) => [depth, words, id]);

test('headings are found wherever they stand, with ids that are unique', () => {
  assert.deepEqual(
    headingsIn('## The *weir*\n\n> ### The weir\n\n- #### In a list\n\n<Callout>\n\n## The weir\n\n</Callout>\n'),
    [
      [2, 'The weir', 'the-weir'],
      [3, 'The weir', 'the-weir-1'],
      [4, 'In a list', 'in-a-list'],
      [2, 'The weir', 'the-weir-2'],
    ],
  );
});

test('a heading without letters has an id all the same', () => {
  assert.deepEqual(headingsIn('## !\n\n## ?\n'), [
    [2, '!', 'section'],
    [2, '?', 'section-1'],
  ]);
});
