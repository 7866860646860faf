import { isElement, isPage, kidsIn, numberIn, pageIn, partOf, withKids } from './structure.ts';

/** Parts of pages that directly follow another part of the same element, by the content stream in which they stand. */
export type Following = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The lines of a paragraph are parts of a page each, though nothing stands between them: they may as well be one.
 * @see ISO 32000-1, 14.7.4 (structure content)
 */
export function findFollowing(objects: ReadonlyMap<number, string>): Map<number, Set<number>> {
  const contentOf = listContents(objects);
  const following = new Map<number, Set<number>>();
  for (const body of objects.values()) {
    if (!isElement(body)) continue;
    const page = pageIn(body);
    const parts = kidsIn(body).map((kid) => partOf(kid, page));
    parts.forEach((part, at) => {
      const before = parts[at - 1];
      const content = part && contentOf.get(part.page);
      if (!part || content === undefined || before?.page !== part.page || before.mark !== part.mark - 1) return;
      following.set(content, (following.get(content) ?? new Set()).add(part.mark));
    });
  }
  return following;
}

/** The objects without the parts that have been joined to the one before them. */
export function leaveOut(joined: Following, objects: ReadonlyMap<number, string>): Map<number, string> {
  const contentOf = listContents(objects);
  const rows = listRows(objects, joined);
  const isKept = (kid: string, page: number | undefined): boolean => {
    const part = partOf(kid, page);
    return !part || !joined.get(contentOf.get(part.page) ?? NaN)?.has(part.mark);
  };
  return new Map(
    [...objects].map(([id, body]) => {
      const marks = rows.get(id);
      if (marks) return [id, dropMarks(body, marks)];
      if (!isElement(body)) return [id, body];
      const page = pageIn(body);
      return [
        id,
        withKids(
          body,
          kidsIn(body).filter((kid) => isKept(kid, page)),
        ),
      ];
    }),
  );
}

/** The content stream of each page. */
function listContents(objects: ReadonlyMap<number, string>): Map<number, number> {
  const contents = new Map<number, number>();
  for (const [id, body] of objects) if (isPage(body)) contents.set(id, numberIn(body, 'Contents') ?? NaN);
  return contents;
}

/** The objects that say of each part of a page to which element it belongs, with the parts that are no more. */
function listRows(objects: ReadonlyMap<number, string>, joined: Following): Map<number, ReadonlySet<number>> {
  const tree = [...objects.values()].find((body) => body.includes('/StructTreeRoot') && body.includes('/ParentTree'));
  const numbers = /\/Nums \[([^\]]*)\]/.exec(tree ?? '')?.[1] ?? '';
  const rowOf = new Map([...numbers.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, row]) => [Number(key), Number(row)]));
  const rows = new Map<number, ReadonlySet<number>>();
  for (const body of objects.values()) {
    const marks = isPage(body) ? joined.get(numberIn(body, 'Contents') ?? NaN) : undefined;
    const row = marks && rowOf.get(numberIn(body, 'StructParents') ?? NaN);
    if (row !== undefined) rows.set(row, marks ?? new Set());
  }
  return rows;
}

function dropMarks(row: string, marks: ReadonlySet<number>): string {
  let mark = -1;
  return row.replace(/\d+ 0 R|null/g, (found) => (marks.has(++mark) ? 'null' : found));
}
