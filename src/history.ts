import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';

/** Whether there is anything to tell of how an article changed. */
export const hasHistory = ({ slug, corrections }: Article, { editions }: Library): boolean =>
  corrections.length > 0 || editions.some(({ articles }) => slug in articles);
