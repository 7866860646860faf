import assert from 'node:assert/strict';
import test from 'node:test';
import { labelNotes } from './label-notes.ts';

const element = (kind: string, parent: number, kids: string): string =>
  `<<\n  /Type /StructElem\n  /S /${kind}\n  /P ${parent} 0 R\n  /K [${kids}]\n>>`;

test('the link that is the sign of a note stands in a label, in the same place', () => {
  const objects = new Map([
    [1, element('P', 9, '0 2 0 R 3 0 R 4')],
    [2, element('Link', 1, '1 << /Type /OBJR /Obj 7 0 R >>')],
    [3, element('Link', 1, '2 << /Type /OBJR /Obj 8 0 R >>')],
  ]);
  const other = objects.get(3);
  labelNotes(objects, new Set([7]));
  assert.match(objects.get(1) ?? '', /\/K \[0 4 0 R 3 0 R 4\]/);
  assert.equal(objects.get(4), element('Lbl', 1, '2 0 R'));
  assert.match(objects.get(2) ?? '', /\/P 4 0 R/);
  assert.equal(objects.get(3), other);
});
