import type { Check } from './check.ts';

/** A source’s key can stand between `[^` and `]`, and in an address. */
export const sourceKeyCanBeCited: Check = {
  id: 'source-key-can-be-cited',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ sources, locationOf }) =>
      sources.flatMap(({ key }) =>
        /^[A-Za-z0-9][\w.-]*$/.test(key)
          ? []
          : {
              location: locationOf(['sources', key], 'key'),
              message: `"${key}" cannot be the key of a source.`,
              hint: 'A key is made of letters without accents, digits, hyphens, dots and underscores, such as gazette-2016-09-05.',
            },
      ),
    ),
};
