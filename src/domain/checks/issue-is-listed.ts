import { nameInFolder } from '../contents.ts';
import type { Check } from './check.ts';

/** `site.yaml` gives every issue its place in the order. */
export const issueIsListed: Check = {
  id: 'issue-is-listed',
  level: 'warning',
  check(library) {
    const file = ['site.yaml', 'site.yml'].find((path) => library.files.has(path));
    if (
      file === undefined ||
      library.problems.some(({ location }) => location.file === nameInFolder(library.dir, file))
    )
      return [];
    return library.issues
      .filter(({ id }) => !library.site.issues.includes(id))
      .map(({ id, title, locationOf }) => ({
        location: locationOf(['title']),
        message: `"${title}" has no place in the order of issues, so it comes last.`,
        hint: `Add ${id} to "issues" in ${file}.`,
      }));
  },
};
