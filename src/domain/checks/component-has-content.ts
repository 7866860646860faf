import type { Library } from '../library.ts';
import type { Check } from './check.ts';
import { findAttributes } from './component.ts';

/** A component has something to show: the issue has a map, or events; the claim has a quote. */
export const componentHasContent: Check = {
  id: 'component-has-content',
  level: 'error',
  check: (library) => [
    ...findAttributes(library, 'issue').flatMap(({ element, value, location }) => {
      const lacking = findLackOfIssue(element.name ?? '', value, library);
      return lacking ? { location, message: lacking, hint: 'Name another issue, or remove the component.' } : [];
    }),
    ...findAttributes(library, 'claim').flatMap(({ value, location }) => {
      const claim = library.claimsById.get(value);
      if (!claim || (claim.quote !== undefined && claim.withdrawn === undefined)) return [];
      return {
        location,
        message: `${value} has no quote to show.`,
        hint: 'Name a claim with a quote, or remove the component.',
      };
    }),
  ],
};

function findLackOfIssue(component: string, id: string, library: Library): string | null {
  const issue = library.issuesById.get(id);
  if (!issue) return null;
  if (component === 'Map' && !issue.map) return `The issue "${id}" has no map.`;
  const hasEvents = library.events.some(({ issues }) => issues.includes(id));
  return component === 'Timeline' && !hasEvents ? `The issue "${id}" has no events.` : null;
}
