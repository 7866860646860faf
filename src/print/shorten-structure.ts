import { isElement, kidsIn, pageIn, withKids } from './structure.ts';

/** The element of a structure tree that only groups others, or parts of a page, and says nothing of them. */
const GROUP =
  /^<<\s*\/Type \/StructElem\s*\/S \/(Div|Span|Lbl)\s*\/P (\d+) 0 R\s*\/K \[((?:<<[^>]*>>|[^\]])*)\]\s*(?:\/Pg \d+ 0 R\s*)?>>$/;

/** How an element looks, which the page shows; where a picture stands is not among it. */
const LOOKS = /<<\s*\/O \/Layout(?:\s*\/(?!BBox)\w+ (?:\[(?:[^[\]]|\[[^\]]*\])*\]|\/?[\w.]+))+\s*>>/g;
const NO_LOOKS = /\s*\/A \[\s*\]/;

/**
 * The objects of a document without the elements of its structure tree that only group others: what they hold belongs to
 * the element around them, in the same order.
 * @see ISO 32000-1, 14.7.2 (structure hierarchy)
 */
export function shortenStructure(objects: ReadonlyMap<number, string>): Map<number, string> {
  const bodies = new Map(
    [...objects].map(([id, body]) => [id, isElement(body) ? body.replace(LOOKS, '').replace(NO_LOOKS, '') : body]),
  );
  const groups = new Map<number, { parent: number; kids: string[]; page: number | undefined }>();
  for (const [id, body] of bodies) {
    const [, kind, parent] = GROUP.exec(body) ?? [];
    const kids = parent === undefined ? [] : kidsIn(body);
    if (parent === undefined || (kind === 'Lbl' && kids.length > 0)) continue;
    groups.set(id, { parent: Number(parent), kids, page: pageIn(body) });
  }
  const ownerOf = (id: number): number => {
    const group = groups.get(id);
    return group ? ownerOf(group.parent) : id;
  };
  /** @param page the page of the element that holds them, whose parts need only a number */
  const spread = (kids: readonly string[], own: number | undefined, page: number | undefined): string[] =>
    kids.flatMap((kid) => {
      const group = kid.endsWith(' 0 R') ? groups.get(Number.parseInt(kid, 10)) : undefined;
      if (group) return spread(group.kids, group.page, page);
      return /^\d+$/.test(kid) && own !== page ? [`<< /Type /MCR /MCID ${kid} /Pg ${own} 0 R >>`] : [kid];
    });
  const rewrite = (body: string): string => {
    const [kids, page] = [kidsIn(body), pageIn(body)];
    const moved = body.replace(/\/P (\d+) 0 R/, (_, id: string) => `/P ${ownerOf(Number(id))} 0 R`);
    return withKids(moved, spread(kids, page, page));
  };
  const withOwners = (row: string): string =>
    row.replace(/(\d+) 0 R/g, (_, id: string) => `${ownerOf(Number(id))} 0 R`);
  const shorter = new Map<number, string>();
  for (const [id, body] of bodies) {
    if (groups.has(id)) continue;
    // The rows that say of each part of a page to which element it belongs are the only arrays of references.
    const isRow = body.startsWith('[') && !body.includes('/');
    shorter.set(id, isElement(body) ? rewrite(body) : isRow ? withOwners(body) : body);
  }
  return shorter;
}
