import type { Check } from './check.ts';
import { findNames } from './names.ts';

/** Some section or claim speaks to every issue. */
export const issueIsSpokenTo: Check = {
  id: 'issue-is-spoken-to',
  level: 'warning',
  check(library) {
    if (!findNames(library).hasAllArticles) return [];
    const spoken = new Set(
      library.articles.flatMap(({ listedSections, claims }) => [
        ...listedSections.flatMap(({ issue, issues = [] }) => [issue, ...issues]),
        ...claims.map(({ issue }) => issue),
      ]),
    );
    return library.issues
      .filter(({ id }) => !spoken.has(id))
      .map(({ id, title, locationOf }) => ({
        location: locationOf(['title']),
        message: `No section and no claim speaks to "${title}", so its page is empty.`,
        hint: `Name it in an article as issue: ${id}, or remove the file.`,
      }));
  },
};
