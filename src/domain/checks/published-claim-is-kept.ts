import type { Check } from './check.ts';
import { findNames } from './names.ts';

/** A number that was published once is still there, if only to say that the claim is withdrawn. */
export const publishedClaimIsKept: Check = {
  id: 'published-claim-is-kept',
  level: 'error',
  check(library) {
    const names = findNames(library);
    return (library.ledgerLock?.numbers ?? []).flatMap(({ id, article, location }) => {
      if (names.has('claim', id)) return [];
      const isThere = library.articlesBySlug.has(article);
      return {
        location,
        subject: article,
        message: `${id} was published in "${article}" and is in no article now.`,
        hint: isThere
          ? `Put it back under its number. If it no longer holds, keep it there with "withdrawn:" and the reason.`
          : `Put the article "${article}" back; if it has a new name, add the old one to its "aliases".`,
      };
    });
  },
};
