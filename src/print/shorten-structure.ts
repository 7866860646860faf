import type { Kid, StructElement, Structure } from './structure.ts';

/** Elements that only group others, or parts of a page, unless they say something of them. */
const GROUPS = new Set(['Div', 'Span', 'Lbl']);

/** How an element looks, which the page shows; where a picture stands is not among it. */
const LOOKS = /<<\s*\/O \/Layout(?:\s*\/(?!BBox)\w+ (?:\[(?:[^[\]]|\[[^\]]*\])*\]|\/?[\w.]+))+\s*>>/g;
const NO_LOOKS = /\s*\/A \[\s*\]/;

/**
 * Leaves out the elements that only group others: what they hold belongs to the element around them, in the same order.
 * @see ISO 32000-1, 14.7.2 (structure hierarchy)
 */
export function shortenStructure({ elements, owners }: Structure): void {
  const groups = new Map<number, StructElement>();
  for (const [id, element] of elements) {
    if (element.rest !== '') element.rest = element.rest.replace(LOOKS, '').replace(NO_LOOKS, '');
    if (isGroup(element)) groups.set(id, element);
  }
  const ownerOf = (id: number): number => {
    const group = groups.get(id);
    return group ? ownerOf(group.parent) : id;
  };
  const spread = (kids: readonly Kid[]): Kid[] =>
    kids.flatMap((kid) => {
      const group = kid.is === 'element' ? groups.get(kid.id) : undefined;
      return group ? spread(group.kids) : [kid];
    });
  for (const id of groups.keys()) elements.delete(id);
  for (const element of elements.values()) {
    element.parent = ownerOf(element.parent);
    element.kids = spread(element.kids);
  }
  for (const [id, row] of owners) {
    owners.set(
      id,
      row.map((owner) => owner && ownerOf(owner)),
    );
  }
}

const isGroup = ({ kind, kids, rest }: StructElement): boolean =>
  GROUPS.has(kind) && rest === '' && (kind !== 'Lbl' || kids.length === 0);
