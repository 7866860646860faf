import { moveBounds, readHangings, type Hanging } from './hang-numbers.ts';
import { labelNotes } from './label-notes.ts';
import type { PageObject } from './page-objects.ts';
import type { StructElement } from './structure.ts';

/** A place in a document, as its compiler knows it: the page, counted from one, and how far from its corner, in points. */
export interface Place {
  name: string;
  page: number;
  left: number;
  down: number;
}

/** The template writes a way within the document as an address of this kind, and puts this before one in the margin. */
const WITHIN = 'place:';
const IN_MARGIN = 'margin:';
const TO_NOTE = `${WITHIN}note:`;

const ADDRESS = /\/A <<\s*\/Type \/Action\s*\/S \/URI\s*\/URI (\((?:[^\\()]|\\[^])*\)|<[\dA-F]*>)\s*>>/i;
const DESCRIPTION = /\/Contents (?:\((?:[^\\()]|\\[^])*\)|<[\dA-F]*>)/i;

/** So much above a place its page is shown, in points, so that the line on which it stands is seen. */
const ABOVE = 10;

/**
 * Leads the links within a document to their places.
 * @param objects what is no stream, as text; the links among it are written anew
 * @param elements those of its structure tree, which then say of the signs of notes that they are such
 * @param next the number of the first new object
 * @returns what is to be moved on a page, by the object that is its content
 * @see ISO 32000-1, 12.3.2 (destinations) and 12.5.6.5 (link annotations)
 */
export function leadLinks(
  objects: Map<number, string>,
  elements: Map<number, StructElement>,
  { pages, places, next }: { pages: readonly PageObject[]; places: readonly Place[]; next: number },
): Map<number, Hanging[]> {
  const placeOf = new Map(places.toReversed().map((place) => [place.name, place]));
  const hangings = new Map<number, Hanging[]>();
  const signs = new Set<number>();
  for (const { content, annotations } of pages) {
    const found = annotations.map((id) => ({ id, ...readLink(objects.get(id) ?? '') }));
    const moved = readHangings(found.filter(({ isInMargin }) => isInMargin));
    if (moved.length > 0) hangings.set(content, moved);
    for (const { id, body, to } of found) {
      const hanging = moved.find((one) => one.id === id);
      if (to === undefined) continue;
      if (to.startsWith(TO_NOTE)) signs.add(id);
      objects.set(id, leadTo(to, hanging?.body ?? body, pages, placeOf));
    }
  }
  if (signs.size > 0) labelNotes(elements, signs, next);
  if (hangings.size > 0) moveAround(elements, [...hangings.values()].flat());
  return hangings;
}

function moveAround(elements: ReadonlyMap<number, StructElement>, hangings: readonly Hanging[]): void {
  for (const element of elements.values()) {
    if (element.rest.includes('/BBox')) element.rest = moveBounds(element.rest, hangings);
  }
}

/** Where a link leads that is not led yet. */
function readLink(body: string): { body: string; to?: string; isInMargin: boolean } {
  const address = readString(ADDRESS.exec(body)?.[1] ?? '');
  const isInMargin = address.startsWith(IN_MARGIN);
  const to = isInMargin ? address.slice(IN_MARGIN.length) : address;
  return isInMargin || to.startsWith(WITHIN) ? { body, to, isInMargin } : { body, isInMargin };
}

function leadTo(to: string, body: string, pages: readonly PageObject[], placeOf: ReadonlyMap<string, Place>): string {
  if (!to.startsWith(WITHIN)) {
    const written = formatString(to);
    return body
      .replace(ADDRESS, () => `/A <</Type /Action /S /URI /URI ${written}>>`)
      .replace(DESCRIPTION, () => `/Contents ${written}`);
  }
  const place = placeOf.get(to.slice(WITHIN.length));
  const page = place && pages[place.page - 1];
  if (!page) throw new Error(`A link leads to “${to.slice(WITHIN.length)}”, which stands nowhere in the document.`);
  const top = page.height - Math.max(place.down - ABOVE, 0);
  return body
    .replace(ADDRESS, () => `/Dest [${page.id} 0 R /XYZ ${place.left.toFixed(2)} ${top.toFixed(2)} 0]`)
    .replace(DESCRIPTION, () => `/Contents (page ${place.page})`);
}

/** A string of a PDF: in brackets with some signs escaped, else in hexadecimal digits. */
function readString(written: string): string {
  const inside = written.slice(1, -1);
  const bytes = written.startsWith('<')
    ? Buffer.from(inside, 'hex')
    : Buffer.from(
        inside.replace(/\\([0-7]{3}|[^])/g, (_, sign: string) =>
          sign.length === 3 ? String.fromCharCode(parseInt(sign, 8)) : sign,
        ),
        'latin1',
      );
  return bytes.toString('utf8');
}

/** Addresses hold neither line ends nor other signs without a shape. */
const formatString = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`
    : `<${Buffer.from(text, 'utf8').toString('hex').toUpperCase()}>`;
