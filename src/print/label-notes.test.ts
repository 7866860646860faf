import assert from 'node:assert/strict';
import test from 'node:test';
import { labelNotes } from './label-notes.ts';
import type { Kid, StructElement } from './structure.ts';

const element = (kind: string, parent: number, ...kids: Kid[]): StructElement => ({
  kind,
  parent,
  kids,
  page: undefined,
  rest: '',
});

test('the link that is the sign of a note stands in a label, in the same place', () => {
  const around = [
    { is: 'part', id: 0 },
    { is: 'element', id: 2 },
    { is: 'element', id: 3 },
  ] as const;
  const elements = new Map([
    [1, element('P', 9, ...around)],
    [2, element('Link', 1, { is: 'part', id: 1 }, { is: 'object', id: 7 })],
    [3, element('Link', 1, { is: 'part', id: 2 }, { is: 'object', id: 8 })],
  ]);
  labelNotes(elements, new Set([7]), 10);
  assert.deepEqual(elements.get(1)?.kids, [around[0], { is: 'element', id: 10 }, around[2]]);
  assert.deepEqual(elements.get(10), element('Lbl', 1, { is: 'element', id: 2 }));
  assert.deepEqual([elements.get(2)?.parent, elements.get(3)?.parent], [10, 1]);
});
