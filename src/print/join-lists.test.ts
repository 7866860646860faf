import assert from 'node:assert/strict';
import test from 'node:test';
import { joinLists } from './join-lists.ts';

const element = (kind: string, parent: number, rest: string): string =>
  `<<\n  /Type /StructElem\n  /S /${kind}\n  /P ${parent} 0 R\n  ${rest}\n>>`;
const list = (kid: number, numbering = 'None'): string =>
  element('L', 1, `/A [<<\n    /O /List\n    /ListNumbering /${numbering}\n  >>]\n  /K [${kid} 0 R]`);
const item = (parent: number): string => element('LI', parent, '/K [90 0 R]');

const objects = new Map([
  [1, element('Document', 99, '/K [2 0 R 3 0 R 9 0 R 4 0 R 5 0 R]')],
  ...[2, 3, 4].map((id): [number, string] => [id, list(id * 10)]),
  [5, list(50, 'Disc')],
  [9, element('P', 1, '/K [0]')],
  ...[20, 30, 40, 50].map((id): [number, string] => [id, item(id / 10)]),
]);

test('lists of one that follow one another are one list', () => {
  const joined = joinLists(objects);
  assert.match(joined.get(1) ?? '', /\/K \[2 0 R 9 0 R 4 0 R 5 0 R\]/);
  assert.match(joined.get(2) ?? '', /\/K \[20 0 R 30 0 R\]/);
  assert.match(joined.get(30) ?? '', /\/P 2 0 R/);
  assert.ok(!joined.has(3));
});

test('a list that stands alone, or that an author wrote, stays as it is', () => {
  const joined = joinLists(objects);
  for (const id of [4, 5, 40, 50]) assert.equal(joined.get(id), objects.get(id));
});
