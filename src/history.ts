import type { Article } from '#domain/article.ts';
import { findRecords } from '#domain/edition.ts';
import { buildRevisions, type Revision } from '#domain/history.ts';
import type { Library } from '#domain/library.ts';

/** Whether there is anything to tell of how an article changed. */
export const hasHistory = (article: Article, { editions }: Library): boolean =>
  article.corrections.length > 0 || findRecords(editions, article).length > 0;

/** How an article changed, newest first, in the words of its publication. */
export const readRevisions = (article: Article, { editions, actorsById, site }: Library): Revision[] =>
  buildRevisions(article, editions, {
    nameOf: (actor) => actorsById.get(actor)?.name ?? actor,
    language: site.language,
  });
