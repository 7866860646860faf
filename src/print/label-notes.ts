import { isElement, kidsIn, numberIn, withKids } from './structure.ts';

const ANNOTATION = /\/Obj (\d+) 0 R/;

/**
 * Says of the signs of notes that they are labels, so that who reads aloud may leave them out.
 * @param signs the links that are such signs
 * @see ISO 32000-1, 14.8.4.3.3 (list elements)
 */
export function labelNotes(objects: Map<number, string>, signs: ReadonlySet<number>): void {
  let next = Math.max(...objects.keys()) + 1;
  for (const [id, body] of [...objects]) {
    const annotation = isElement(body) ? ANNOTATION.exec(body)?.[1] : undefined;
    if (annotation === undefined || !signs.has(Number(annotation))) continue;
    const label = next++;
    const around = numberIn(body, 'P') ?? NaN;
    const parent = objects.get(around) ?? '';
    const kids = kidsIn(parent).map((kid) => (kid === `${id} 0 R` ? `${label} 0 R` : kid));
    objects.set(around, withKids(parent, kids));
    objects.set(id, (objects.get(id) ?? '').replace(/\/P \d+ 0 R/, `/P ${label} 0 R`));
    objects.set(label, `<<\n  /Type /StructElem\n  /S /Lbl\n  /P ${around} 0 R\n  /K [${id} 0 R]\n>>`);
  }
}
