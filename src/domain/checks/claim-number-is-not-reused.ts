import type { Check } from './check.ts';

/** A number that was published in one article is not given to a claim of another. */
export const claimNumberIsNotReused: Check = {
  id: 'claim-number-is-not-reused',
  level: 'error',
  check(library) {
    const published = new Map(library.ledgerLock?.numbers.map(({ id, article }) => [id, article]));
    return library.articles.flatMap(({ slug, aliases, claims, locationOf }) =>
      claims.flatMap(({ id }, index) => {
        const article = published.get(id);
        if (article === undefined || article === slug || aliases.includes(article)) return [];
        return {
          location: locationOf(['claims', index, 'id']),
          subject: article,
          message: `The number ${id} belongs to the article "${article}", in which it was published.`,
          hint: library.articlesBySlug.has(article)
            ? 'Give this claim the next free number.'
            : `If this is that article under a new name, add ${article} to its "aliases"; otherwise give the claim the next free number.`,
        };
      }),
    );
  },
};
