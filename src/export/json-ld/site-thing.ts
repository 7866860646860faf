import type { WebSite } from 'schema-dts';
import { absolute, known, type LinkedDataContext } from './context.ts';

export const siteId = (context: LinkedDataContext): string => `${absolute(context, context.addresses.home)}#site`;

/** The publication; every page is a part of it. */
export function describeSite(context: LinkedDataContext): WebSite {
  const { site } = context.library;
  return known({
    '@type': 'WebSite' as const,
    '@id': siteId(context),
    name: site.title,
    alternateName: site.tagline,
    description: site.description,
    url: absolute(context, context.addresses.home),
    inLanguage: site.language,
    copyrightNotice: site.rights,
    potentialAction: {
      '@type': 'SearchAction' as const,
      target: `${absolute(context, context.addresses.page('search/'))}?q={search_term_string}`,
    },
  }) as WebSite;
}
