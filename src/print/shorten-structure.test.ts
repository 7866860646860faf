import assert from 'node:assert/strict';
import test from 'node:test';
import { findFollowing, leaveOut } from './marked-content.ts';
import { shortenStructure } from './shorten-structure.ts';

const element = (kind: string, parent: number, rest: string): string =>
  `<<\n  /Type /StructElem\n  /S /${kind}\n  /P ${parent} 0 R\n  ${rest}\n>>`;

const objects = new Map([
  [1, '<<\n  /Type /Page\n  /Contents 20 0 R\n  /StructParents 0\n>>'],
  [2, '<<\n  /Type /StructTreeRoot\n  /ParentTree <<\n    /Nums [0 3 0 R]\n  >>\n>>'],
  [3, '[7 0 R 7 0 R 6 0 R]'],
  [4, element('Document', 2, '/K [5 0 R]')],
  [5, element('Div', 4, '/K [6 0 R 8 0 R]')],
  [6, element('P', 5, '/K [7 0 R 2]\n  /Pg 1 0 R')],
  [7, element('Span', 6, '/A [<< /O /Layout /Placement /Block >>]\n  /K [0 1]\n  /Pg 1 0 R')],
  [8, element('Figure', 5, '/Alt (A map [1])\n  /A [<< /O /Layout /BBox [0 0 1 1] >>]\n  /K [9]\n  /Pg 1 0 R')],
]);

test('what only groups others goes, and what it held belongs to what is around it', () => {
  const short = shortenStructure(objects);
  assert.deepEqual([...short.keys()], [1, 2, 3, 4, 6, 8]);
  assert.match(short.get(4) ?? '', /\/K \[6 0 R 8 0 R\]/);
  assert.match(short.get(6) ?? '', /\/P 4 0 R\s+\/K \[0 1 2\]/);
  assert.equal(short.get(3), '[6 0 R 6 0 R 6 0 R]');
});

test('where a picture stands, and its words, stay', () => {
  const figure = shortenStructure(objects).get(8) ?? '';
  assert.match(figure, /\/Alt \(A map \[1\]\)/);
  assert.match(figure, /\/BBox \[0 0 1 1\]/);
});

test('parts of another page keep its name', () => {
  const more = new Map([...objects, [6, element('P', 5, '/K [7 0 R 5]\n  /Pg 9 0 R')]]);
  assert.match(shortenStructure(more).get(6) ?? '', /<< \/Type \/MCR \/MCID 0 \/Pg 1 0 R >>.* 5\]/);
});

test('parts that follow one another in an element are found, and left out once they are joined', () => {
  const short = shortenStructure(objects);
  assert.deepEqual([...findFollowing(short)], [[20, new Set([1, 2])]]);
  const left = leaveOut(new Map([[20, new Set([1])]]), short);
  assert.match(left.get(6) ?? '', /\/K \[0 2\]/);
  assert.equal(left.get(3), '[6 0 R null 6 0 R]');
});
