import type { Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';

export interface ShownPage {
  /** What the file of the picture is called. */
  name: string;
  path: string;
}

/** One page of each kind; of issues, articles and actors the one with most on record. */
export function listShownPages({ library, addresses }: { library: Library; addresses: Addresses }): ShownPage[] {
  const countOf = (isMeant: (claim: Library['claims'][number]) => boolean): number =>
    library.claims.filter(isMeant).length;
  const most = <T>(things: readonly T[], count: (thing: T) => number): T[] =>
    things.toSorted((a, b) => count(b) - count(a)).slice(0, 1);
  const overviews = ['issues', 'articles', 'actors', 'claims', 'sources', 'timeline', 'a-z', 'print', 'feeds'];
  const asked = library.issues[0]?.title.split(' ').at(-1) ?? '';
  return [
    { name: 'home', path: addresses.home },
    ...most(library.issues, ({ id }) => countOf(({ issue }) => issue === id)).map(({ id }) => ({
      name: 'issue',
      path: addresses.issue(id),
    })),
    ...most(library.articles, ({ claims }) => claims.length).map(({ slug }) => ({
      name: 'article',
      path: addresses.article(slug),
    })),
    ...most(library.actors, ({ id }) => countOf(({ actors }) => actors.includes(id))).map(({ id }) => ({
      name: 'actor',
      path: addresses.actor(id),
    })),
    ...overviews.map((name) => ({ name, path: addresses.page(`${name}/`) })),
    { name: 'search', path: addresses.page(`search/?q=${encodeURIComponent(asked)}`) },
    ...library.pages.filter(({ id }) => id !== 'home').map(({ id }) => ({ name: id, path: addresses.page(`${id}/`) })),
    { name: '404', path: addresses.page('404.html') },
  ];
}
