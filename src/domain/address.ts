/** Where each thing stands on the site; every address begins with the base path of the site. */
export interface Addresses {
  base: string;
  home: string;
  page(path: string): string;
  article(slug: string): string;
  section(slug: string, sectionId: string): string;
  issue(id: string): string;
  actor(id: string): string;
  source(id: string): string;
  /** A claim among the claims of its issue. */
  claim(claim: { id: string; issue: string }): string;
  /** The words of a claim in their article. */
  words(claim: { id: string; article: string }): string;
}

/** @param base the path under which the site is served, with a slash at both ends */
export function buildAddresses(base: string): Addresses {
  return {
    base,
    home: base,
    page: (path) => `${base}${path}`,
    article: (slug) => `${base}articles/${slug}/`,
    section: (slug, sectionId) => `${base}articles/${slug}/#${sectionId}`,
    issue: (id) => `${base}issues/${id}/`,
    actor: (id) => `${base}actors/${id}/`,
    source: (id) => `${base}sources/#${id}`,
    claim: ({ id, issue }) => `${base}issues/${issue}/#${id}`,
    words: ({ id, article }) => `${base}articles/${article}/#${id}`,
  };
}
