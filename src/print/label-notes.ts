import type { StructElement } from './structure.ts';

/**
 * Says of the signs of notes that they are labels, so that who reads aloud may leave them out.
 * @param signs the links that are such signs
 * @param next the number of the first new element
 * @see ISO 32000-1, 14.8.4.3.3 (list elements)
 */
export function labelNotes(elements: Map<number, StructElement>, signs: ReadonlySet<number>, next: number): void {
  let label = next;
  for (const [id, element] of [...elements]) {
    if (!element.kids.some((kid) => kid.is === 'object' && signs.has(kid.id))) continue;
    const around = elements.get(element.parent);
    if (!around) continue;
    const asKid = { is: 'element', id } as const;
    elements.set(label, { kind: 'Lbl', parent: element.parent, kids: [asKid], page: undefined, rest: '' });
    around.kids = around.kids.map((kid) => (kid.is === 'element' && kid.id === id ? { ...kid, id: label } : kid));
    element.parent = label++;
  }
}
