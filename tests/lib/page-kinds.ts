import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';

/** Every page of a built site, by its path, but for those that only lead on to another. */
export const listPaths = ({ outDir, addresses }: { outDir: string; addresses: Addresses }): string[] =>
  globSync('**/*.html', { cwd: outDir })
    .filter((file) => !readFileSync(join(outDir, file), 'utf8').includes('http-equiv="refresh"'))
    .map(
      (file) =>
        `${addresses.base}${file
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    )
    .sort();

/** Paths of a site: every kind of page, and of issues and articles each one, because their texts differ most. */
export function listPageKinds({ library, addresses }: { library: Library; addresses: Addresses }): string[] {
  const lists = [
    'about/design',
    'about/accessibility',
    'issues',
    'articles',
    'actors',
    'sources',
    'timeline',
    'claims',
    'a-z',
    'search',
    'feeds',
    'print',
  ];
  return [
    addresses.home,
    ...lists.map((name) => addresses.page(`${name}/`)),
    ...library.issues.map(({ id }) => addresses.issue(id)),
    ...library.articles.map(({ slug }) => addresses.article(slug)),
    ...chooseActors(library).map((id) => addresses.actor(id)),
    ...library.pages.filter(({ id }) => id !== 'home').map(({ id }) => addresses.page(`${id}/`)),
    addresses.page('404.html'),
  ];
}

/** The actor with most on record, one with nothing on record, and one whose name is in another language. */
function chooseActors({ actors, claims }: Library): string[] {
  const countOf = (id: string): number => claims.filter((claim) => claim.actors.includes(id)).length;
  const byCount = actors
    .map(({ id, language }) => ({ id, language, count: countOf(id) }))
    .sort((a, b) => b.count - a.count);
  const chosen = [byCount[0], byCount.at(-1), byCount.find(({ language }) => language !== undefined)];
  return [...new Set(chosen.flatMap((actor) => actor?.id ?? []))];
}
