import assert from 'node:assert/strict';
import test from 'node:test';
import { findFollowing, leaveOut } from './marked-content.ts';
import { listPages } from './page-objects.ts';
import { shortenStructure } from './shorten-structure.ts';
import { formatElement, formatOwners, takeStructure, type Structure } from './structure.ts';

const element = (kind: string, parent: number, rest: string): string =>
  `<<\n  /Type /StructElem\n  /S /${kind}\n  /P ${parent} 0 R\n  ${rest}\n>>`;

const build = (own: readonly [number, string][] = []): Map<number, string> =>
  new Map([
    [0, '<<\n  /Type /Pages\n  /Kids [1 0 R]\n>>'],
    [1, '<<\n  /Type /Page\n  /Contents 20 0 R\n  /StructParents 0\n>>'],
    [2, '<<\n  /Type /StructTreeRoot\n  /ParentTree <<\n    /Nums [0 3 0 R]\n  >>\n>>'],
    [3, '[7 0 R 7 0 R 6 0 R]'],
    [4, element('Document', 2, '/K [5 0 R]')],
    [5, element('Div', 4, '/K [6 0 R 8 0 R]')],
    [6, element('P', 5, '/K [7 0 R 2]\n  /Pg 1 0 R')],
    [7, element('Span', 6, '/A [<< /O /Layout /Placement /Block >>]\n  /K [0 1]\n  /Pg 1 0 R')],
    [8, element('Figure', 5, '/Alt (A map [1])\n  /A [<< /O /Layout /BBox [0 0 1 1] >>]\n  /K [9]\n  /Pg 1 0 R')],
    ...own,
  ]);

const numbers = new Map(Array.from({ length: 30 }, (_, id) => [id, id]));

function shorten(objects = build()): { structure: Structure; write: (id: number) => string } {
  const structure = takeStructure(objects);
  shortenStructure(structure);
  const write = (id: number): string => {
    const found = structure.elements.get(id);
    return found ? formatElement(found, numbers) : '';
  };
  return { structure, write };
}

test('the elements of a tree, and the rows that lead to them, are taken out of the objects', () => {
  const objects = build();
  const { elements, owners } = takeStructure(objects);
  assert.deepEqual([...objects.keys()], [0, 1, 2]);
  assert.deepEqual([...elements.keys()], [4, 5, 6, 7, 8]);
  assert.deepEqual([...owners], [[3, [7, 7, 6]]]);
});

test('what only groups others goes, and what it held belongs to what is around it', () => {
  const { structure, write } = shorten();
  assert.deepEqual([...structure.elements.keys()], [4, 6, 8]);
  assert.equal(write(4), '<</S/Document/P 2 0 R/K[6 0 R 8 0 R]>>');
  assert.equal(write(6), '<</S/P/P 4 0 R/K[0 1 2]/Pg 1 0 R>>');
  assert.equal(formatOwners(structure.owners.get(3) ?? [], numbers), '[6 0 R 6 0 R 6 0 R]');
});

test('where a picture stands, and its words, stay', () => {
  const figure = shorten().write(8);
  assert.match(figure, /\/Alt \(A map \[1\]\)/);
  assert.match(figure, /\/BBox \[0 0 1 1\]/);
});

test('parts of another page, and links, keep the name of theirs', () => {
  const other = shorten(build([[6, element('P', 5, '/K [7 0 R 5]\n  /Pg 9 0 R')]]));
  assert.equal(
    other.write(6),
    '<</S/P/P 4 0 R/K[<</Type/MCR/Pg 1 0 R/MCID 0>> <</Type/MCR/Pg 1 0 R/MCID 1>> 5]/Pg 9 0 R>>',
  );
  const link = '4 << /Type /OBJR /Pg 1 0 R /Obj 9 0 R >> << /Type /OBJR /Pg 3 0 R /Obj 8 0 R >>';
  const { write } = shorten(build([[6, element('Link', 4, `/K [${link}]\n  /Pg 1 0 R`)]]));
  assert.equal(
    write(6),
    '<</S/Link/P 4 0 R/K[4 <</Type/OBJR/Obj 9 0 R>> <</Type/OBJR/Pg 3 0 R/Obj 8 0 R>>]/Pg 1 0 R>>',
  );
});

test('parts that follow one another in an element are found, and left out once they are joined', () => {
  const objects = build();
  const { structure, write } = shorten(objects);
  const pages = listPages(objects);
  assert.deepEqual([...findFollowing(structure, pages)], [[20, new Set([1, 2])]]);
  leaveOut(new Map([[20, new Set([1])]]), structure, pages);
  assert.match(write(6), /\/K\[0 2\]/);
  assert.equal(formatOwners(structure.owners.get(3) ?? [], numbers), '[6 0 R null 6 0 R]');
});
