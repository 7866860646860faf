import type { Kid, StructElement } from './structure.ts';

/** Joins lists that directly follow one another, so that the rows of one list are one list again. */
export function joinLists(elements: Map<number, StructElement>): void {
  for (const element of elements.values()) {
    const kids: Kid[] = [];
    let list: StructElement | undefined;
    for (const kid of element.kids) {
      const own = kid.is === 'element' ? elements.get(kid.id) : undefined;
      const following = own && isListOfOne(own) ? own : undefined;
      if (list && following) moveItems(elements, kid.id, kids.at(-1)?.id ?? NaN);
      else {
        kids.push(kid);
        list = following;
      }
    }
    element.kids = kids;
  }
}

/** The list of a row that the template lays out by itself; no other list is without numbering. */
const isListOfOne = ({ kind, rest }: StructElement): boolean => kind === 'L' && rest.includes('/ListNumbering /None');

function moveItems(elements: Map<number, StructElement>, from: number, to: number): void {
  const items = elements.get(from)?.kids ?? [];
  for (const { id } of items) {
    const item = elements.get(id);
    if (item) item.parent = to;
  }
  elements.get(to)?.kids.push(...items);
  elements.delete(from);
}
