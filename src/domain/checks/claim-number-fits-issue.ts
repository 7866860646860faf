import { parseClaimId } from '../claim.ts';
import { formatLocation } from '../location.ts';
import type { Check } from './check.ts';
import { findNames } from './names.ts';

/** A claim’s number begins with the code of its issue. */
export const claimNumberFitsIssue: Check = {
  id: 'claim-number-fits-issue',
  level: 'error',
  check(library) {
    const names = findNames(library);
    const unsound = new Set(library.problems.map(({ location }) => formatLocation(location)));
    return library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, issue: issueId }, index) => {
        const issue = library.issuesById.get(issueId);
        const { code } = parseClaimId(id);
        // A code that has not the right form is told once, where it stands.
        if (
          !issue ||
          issue.code === code ||
          names.isBroken(issue.file) ||
          unsound.has(formatLocation(issue.locationOf(['code'])))
        )
          return [];
        const other = library.issues.find((candidate) => candidate.code === code);
        return {
          location: locationOf(['claims', index, 'id']),
          message: `${id} speaks to "${issueId}", so its number should begin with ${issue.code}.`,
          hint: other
            ? `${code} is the code of "${other.id}": is the issue wrong, or the number?`
            : `No issue has the code ${code}.`,
        };
      }),
    );
  },
};
