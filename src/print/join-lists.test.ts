import assert from 'node:assert/strict';
import test from 'node:test';
import { joinLists } from './join-lists.ts';
import type { Kid, StructElement } from './structure.ts';

const element = (kind: string, parent: number, kids: readonly number[], rest = ''): StructElement => ({
  kind,
  parent,
  kids: kids.map((id): Kid => ({ is: 'element', id })),
  page: undefined,
  rest,
});
const list = (kid: number, numbering = 'None'): StructElement =>
  element('L', 1, [kid], `/A [<<\n    /O /List\n    /ListNumbering /${numbering}\n  >>]`);

const build = (): Map<number, StructElement> =>
  new Map([
    [1, element('Document', 99, [2, 3, 9, 4, 5])],
    ...[2, 3, 4].map((id): [number, StructElement] => [id, list(id * 10)]),
    [5, list(50, 'Disc')],
    [9, element('P', 1, [])],
    ...[20, 30, 40, 50].map((id): [number, StructElement] => [id, element('LI', id / 10, [90])]),
  ]);

test('lists of one that follow one another are one list', () => {
  const joined = build();
  joinLists(joined);
  const kidsOf = (id: number): number[] | undefined => joined.get(id)?.kids.map((kid) => kid.id);
  assert.deepEqual(kidsOf(1), [2, 9, 4, 5]);
  assert.deepEqual(kidsOf(2), [20, 30]);
  assert.equal(joined.get(30)?.parent, 2);
  assert.ok(!joined.has(3));
});

test('a list that stands alone, or that an author wrote, stays as it is', () => {
  const joined = build();
  joinLists(joined);
  for (const id of [4, 5, 40, 50]) assert.deepEqual(joined.get(id), build().get(id));
});
