import { formatSerial } from '#domain/article.ts';
import { findBottomLine } from '#domain/brief.ts';
import { formatDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import type { Card } from './card.ts';

export const articleCardPath = (slug: string): string => `cards/articles/${slug}.png`;
export const issueCardPath = (id: string): string => `cards/issues/${id}.png`;

/** The pictures of a publication, by their paths below the root of the site. */
export function listCards(library: Library): { path: string; card: Card }[] {
  const { title: publication, language } = library.site;
  return [
    ...library.issues.map((issue) => ({
      path: issueCardPath(issue.id),
      card: {
        publication,
        code: issue.code,
        line: issue.question ?? '',
        title: issue.title,
        text: findBottomLine(library, issue) ?? '',
      },
    })),
    ...library.articles.map((article) => ({
      path: articleCardPath(article.slug),
      card: {
        publication,
        code: null,
        line: [formatSerial(article), formatDate(article.publishedIn.date, { language, style: 'long' })]
          .filter(Boolean)
          .join(', '),
        title: article.title,
        text: article.summary,
      },
    })),
  ];
}
