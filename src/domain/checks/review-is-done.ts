import type { Article } from '../article.ts';
import { findPlace } from '../review.ts';
import type { Check, Finding } from './check.ts';

/** What an import guessed has been looked at by an editor. */
export const reviewIsDone: Check = {
  id: 'review-is-done',
  level: 'warning',
  check: (library) => [
    ...library.articles.flatMap((article): Finding[] =>
      article.review.map(({ place, reason }, index) => {
        const path = findPlace(place, frontmatterOf(article));
        return {
          location:
            path === null || path[0] === 'review' ? article.locationOf(['review', index]) : article.locationOf(path),
          message: `To review, "${place}": ${reason}`,
          hint: `Look at it with npm run review -- ${article.slug}, or put it right here and take its entry out of "review".`,
        };
      }),
    ),
    ...[...library.issues, ...library.actorsById.values()].flatMap((thing): Finding[] =>
      thing.proposed === true
        ? [
            {
              location: thing.locationOf(['proposed']),
              message: 'This file was proposed by an import, and no one has looked at it yet.',
              hint: 'Put right what it says and take out "proposed", or remove the file.',
            },
          ]
        : [],
    ),
  ],
};

/** The frontmatter as its author wrote it, as far as places lead into it. */
const frontmatterOf = (article: Article): unknown => ({
  ...article,
  sections: article.listedSections,
  sources: Object.fromEntries(article.sources.map((source) => [source.key, source])),
});
