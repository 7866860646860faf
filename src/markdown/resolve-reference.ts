import type { Addresses } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import type { ResolveReference } from './plugins.ts';

/** Where links by scheme lead in a library. @param article the article in which the links stand: its source keys go first */
export function resolveIn(
  library: Library,
  addresses: Addresses,
  article?: Pick<Article, 'sources'>,
): ResolveReference {
  return ({ scheme, target }) => {
    switch (scheme) {
      case 'issue':
        return library.issuesById.has(target) ? { href: addresses.issue(target) } : null;
      case 'actor':
        return library.actorsById.has(target) ? { href: addresses.actor(target) } : null;
      case 'article':
        return library.articlesBySlug.has(target) ? { href: addresses.article(target) } : null;
      case 'claim': {
        const claim = library.claimsById.get(target);
        return claim ? { href: addresses.claim(claim) } : null;
      }
      case 'source': {
        const source = article?.sources.find(({ key }) => key === target) ?? library.sourcesById.get(target);
        return source ? { href: addresses.source(source.id) } : null;
      }
    }
  };
}
