import { compactObject } from './compact-object.ts';

/** An element of the structure tree of a PDF. @see ISO 32000-1, 14.7.2 (structure hierarchy) */
export interface StructElement {
  kind: string;
  parent: number;
  kids: Kid[];
  /** The page of the parts that it names by number alone. */
  page: number | undefined;
  /** What else it says of itself, as it is written. */
  rest: string;
}

/** What an element holds: another element, a part of a page by its mark, or an object, as a link is. */
export interface Kid {
  is: 'element' | 'part' | 'object';
  id: number;
  page?: number | undefined;
}

export interface Structure {
  elements: Map<number, StructElement>;
  /** For the parts of each page in their order: the element to which each belongs, if it still does. */
  owners: Map<number, (number | null)[]>;
}

/** The structure tree of a document. @param objects what is no stream, as text; what belongs to the tree is taken out */
export function takeStructure(objects: Map<number, string>): Structure {
  const structure: Structure = { elements: new Map(), owners: new Map() };
  for (const [id, body] of objects) {
    const element = body.startsWith('[') ? undefined : readElement(body);
    if (element) structure.elements.set(id, element);
    // The only arrays of references and nothing else.
    else if (body.startsWith('[') && !body.includes('/')) structure.owners.set(id, readOwners(body));
    else continue;
    objects.delete(id);
  }
  return structure;
}

const ELEMENT = /^<<\s*\/Type \/StructElem\s*\/S \/(\w+)\s*\/P (\d+) 0 R\s*/;
const PAGE = /\s*\/Pg (\d+) 0 R/;

function readElement(body: string): StructElement | undefined {
  const [head, kind, parent] = ELEMENT.exec(body) ?? [];
  if (head === undefined || kind === undefined) return undefined;
  // What an element holds is said after all that is said of it in words.
  const start = body.lastIndexOf('/K [');
  const end = start < 0 ? head.length : body.indexOf(']', start) + 1;
  const after = body.slice(end, -'>>'.length);
  const page = numberIn(after, 'Pg');
  const rest = body.slice(head.length, Math.max(start, head.length)) + after.replace(PAGE, '');
  const kids = start < 0 ? [] : readKids(body.slice(start + '/K ['.length, end - 1), page);
  return { kind, parent: Number(parent), kids, page, rest: rest.trim() };
}

/** Other elements, parts of pages by number alone, and dictionaries that say more of a part or of an object. */
const KIDS = /(\d+) 0 R|(\d+)|<<[^>]*>>/g;

function readKids(list: string, page: number | undefined): Kid[] {
  return [...list.matchAll(KIDS)].map(([word, element, mark]): Kid => {
    if (element !== undefined) return { is: 'element', id: Number(element) };
    if (mark !== undefined) return { is: 'part', id: Number(mark), page };
    const object = numberIn(word, 'Obj');
    const own = numberIn(word, 'Pg') ?? page;
    return object === undefined
      ? { is: 'part', id: numberIn(word, 'MCID') ?? NaN, page: own }
      : { is: 'object', id: object, page: own };
  });
}

const readOwners = (row: string): (number | null)[] =>
  row
    .slice(1, -1)
    .split(' 0 R')
    .flatMap((word) => (word.trim() === '' ? [] : [Number(word)]));

const NUMBERS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['Pg', 'Obj', 'MCID', 'Contents', 'StructParents'].map((name) => [name, new RegExp(`/${name} (\\d+)`)]),
);

/** The number, be it of an object, that stands under a name. */
export function numberIn(text: string, name: 'Pg' | 'Obj' | 'MCID' | 'Contents' | 'StructParents'): number | undefined {
  const digits = NUMBERS[name]?.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An element as it is written. @param numbers the new number of each object */
export function formatElement(
  { kind, parent, kids, page, rest }: StructElement,
  numbers: ReadonlyMap<number, number>,
): string {
  const numberOf = (id: number | undefined): number => numbers.get(id ?? NaN) ?? NaN;
  const formatKid = (kid: Kid): string => {
    if (kid.is === 'element') return `${numberOf(kid.id)} 0 R`;
    const where = kid.page === page ? '' : `/Pg ${numberOf(kid.page)} 0 R`;
    if (kid.is === 'object') return `<</Type/OBJR${where}/Obj ${numberOf(kid.id)} 0 R>>`;
    return where === '' ? String(kid.id) : `<</Type/MCR${where}/MCID ${kid.id}>>`;
  };
  const more = rest === '' ? '' : compactObject(rest, numbers);
  const where = page === undefined ? '' : `/Pg ${numberOf(page)} 0 R`;
  return `<</S/${kind}/P ${numberOf(parent)} 0 R${more}/K[${kids.map(formatKid).join(' ')}]${where}>>`;
}

export const formatOwners = (row: readonly (number | null)[], numbers: ReadonlyMap<number, number>): string =>
  `[${row.map((owner) => (owner === null ? 'null' : `${numbers.get(owner)} 0 R`)).join(' ')}]`;
