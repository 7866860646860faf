import { idOf } from '../content-file.ts';
import { nameInFolder } from '../contents.ts';
import type { Library } from '../library.ts';
import { startOf, type Location } from '../location.ts';
import type { Check, Finding } from './check.ts';

/** Addresses that the site itself uses, so that no page of the owner’s can have them. */
const TAKEN = [
  '404',
  'a-z',
  'actors',
  'articles',
  'claims',
  'feed',
  'index',
  'issues',
  'pdf',
  'print',
  'robots',
  'search',
  'sources',
  'timeline',
];

/** No two things have one address; addresses that differ only in capitals are one on many servers and disks. */
export const addressIsUnique: Check = {
  id: 'address-is-unique',
  level: 'error',
  check(library) {
    const first = new Map<string, string>(TAKEN.map((name) => [`/${name}/`, 'a part of the site itself']));
    return findAddresses(library).flatMap(({ address, name, locate }): Finding[] => {
      const key = address.toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      return other === undefined
        ? []
        : [
            {
              location: locate(),
              message: `Its address, ${address}, is already that of ${other}.`,
              hint: 'Give one of the two another name.',
            },
          ];
    });
  },
};

function findAddresses(library: Library): { address: string; name: string; locate: () => Location }[] {
  const files = [...library.files.keys()].flatMap((path) => {
    const [, folder = ''] = /^(articles|issues|actors|pages)\/[^/]+\.(?:mdx?|ya?ml)$/.exec(path) ?? [];
    const address = folder === 'pages' ? `/${idOf(path)}/` : `/${folder}/${idOf(path)}/`;
    return folder === '' ? [] : [{ address, name: path, locate: () => startOf(nameInFolder(library.dir, path)) }];
  });
  const aliases = library.articles.flatMap(({ slug, aliases: former, locationOf }) =>
    former.map((alias, index) => ({
      address: `/articles/${alias}/`,
      name: `a former name of the article "${slug}"`,
      locate: () => locationOf(['aliases', index]),
    })),
  );
  return [...files, ...aliases];
}
