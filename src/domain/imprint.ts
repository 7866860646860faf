import { lastUpdated, type Article } from './article.ts';
import { findNewest, type PreciseDate } from './date.ts';
import { formatEdition } from './edition.ts';
import type { Library } from './library.ts';

/** What a page says of its own age on paper. */
export interface Imprint {
  /** The edition, in words, where one has been closed. */
  edition: string | null;
  updated: PreciseDate | undefined;
}

const imprintsByArticles = new WeakMap<readonly Article[], Imprint>();

/** The age of what is made from some articles; found once for each list of them. */
export function buildImprint(articles: readonly Article[], { editions, site }: Library): Imprint {
  const imprint = imprintsByArticles.get(articles) ?? {
    edition: formatEdition(editions, articles, site.language),
    updated: findNewest(articles.map(lastUpdated)),
  };
  imprintsByArticles.set(articles, imprint);
  return imprint;
}
