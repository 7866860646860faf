import type { PageObject } from './page-objects.ts';
import type { Structure } from './structure.ts';

/** Parts of pages that directly follow another part of the same element, by the content stream in which they stand. */
export type Following = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The lines of a paragraph are parts of a page each, though nothing stands between them: they may as well be one.
 * @see ISO 32000-1, 14.7.4 (structure content)
 */
export function findFollowing({ elements }: Structure, pages: readonly PageObject[]): Following {
  const following = new Map(pages.map(({ id, content }) => [id, { content, marks: new Set<number>() }]));
  for (const { kids } of elements.values()) {
    kids.forEach((kid, at) => {
      const before = kids[at - 1];
      if (kid.is !== 'part' || before?.is !== 'part') return;
      if (before.page === kid.page && before.id === kid.id - 1) following.get(kid.page ?? NaN)?.marks.add(kid.id);
    });
  }
  return new Map([...following.values()].map(({ content, marks }) => [content, marks]));
}

/** Leaves out the parts that have been joined to the one before them. */
export function leaveOut(joined: Following, { elements, owners }: Structure, pages: readonly PageObject[]): void {
  const gone = new Map(pages.map(({ id, content }) => [id, joined.get(content)]));
  for (const element of elements.values()) {
    element.kids = element.kids.filter((kid) => kid.is !== 'part' || !gone.get(kid.page ?? NaN)?.has(kid.id));
  }
  for (const { id, owners: row } of pages) {
    const kept = owners.get(row ?? NaN)?.map((owner, mark) => (gone.get(id)?.has(mark) ? null : owner));
    if (kept && row !== undefined) owners.set(row, kept);
  }
}
