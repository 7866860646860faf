import type { BreadcrumbList } from 'schema-dts';
import { absolute, type LinkedDataContext } from './context.ts';

/** The pages above a page and the page itself, from the front page down. */
export function describeTrail(
  pages: readonly { path: string; name: string }[],
  context: LinkedDataContext,
): BreadcrumbList {
  const trail = [{ path: context.addresses.home, name: context.library.site.title }, ...pages];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ path, name }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absolute(context, path),
    })),
  };
}
