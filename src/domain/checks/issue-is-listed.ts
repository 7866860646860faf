import type { Check } from './check.ts';

/** `site.yaml` gives every issue its place in the order. */
export const issueIsListed: Check = {
  id: 'issue-is-listed',
  level: 'warning',
  check: ({ issues, site, files }) =>
    files.has('site.yaml') || files.has('site.yml')
      ? issues
          .filter(({ id }) => !site.issues.includes(id))
          .map(({ id, title, locationOf }) => ({
            location: locationOf(['title']),
            message: `"${title}" has no place in the order of issues, so it comes last.`,
            hint: `Add ${id} to "issues" in site.yaml.`,
          }))
      : [],
};
