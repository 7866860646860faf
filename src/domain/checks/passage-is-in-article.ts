import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';
import { explainNearest, findInBody } from './words.ts';

/** The passage that carries a claim stands in the text of the article. */
export const passageIsInArticle: Check = {
  id: 'passage-is-in-article',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap((article) =>
      article.claims.flatMap(({ id, passage, withdrawn }, index) =>
        passage === undefined || withdrawn !== undefined || findInBody(article, passage).length > 0
          ? []
          : {
              location: article.locationOf(['claims', index, 'passage']),
              message: `The passage of ${id} is not in the article.`,
              hint: explainNearest(passage, article),
            },
      ),
    ),
};
