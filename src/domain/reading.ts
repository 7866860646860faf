import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import { numberSources, type NumberedSource } from './numbering.ts';

/** Everything that the page of an article shows. */
export interface Reading {
  article: Article;
  claims: Claim[];
  sources: NumberedSource[];
  /** The issues to which its sections speak, in the order of the site. */
  issues: Issue[];
  newer: Article | null;
  older: Article | null;
}

export function buildReading(library: Library, article: Article): Reading {
  const spoken = new Set([
    ...article.sections.flatMap(({ issues }) => issues),
    ...article.claims.map(({ issue }) => issue),
  ]);
  const at = library.articles.indexOf(article);
  return {
    article,
    claims: article.claims,
    sources: numberSources(
      [article.opening, ...article.sections.map(({ nodes }) => nodes)].map((nodes) => ({ article, nodes })),
      article.claims,
      library,
    ),
    issues: library.issues.filter(({ id }) => spoken.has(id)),
    newer: library.articles[at - 1] ?? null,
    older: library.articles[at + 1] ?? null,
  };
}
