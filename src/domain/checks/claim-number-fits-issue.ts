import { parseClaimId } from '../claim.ts';
import type { Check } from './check.ts';

/** A claim’s number begins with the code of its issue. */
export const claimNumberFitsIssue: Check = {
  id: 'claim-number-fits-issue',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, issue: issueId }, index) => {
        const issue = library.issuesById.get(issueId);
        const { code } = parseClaimId(id);
        if (!issue || issue.code === code) return [];
        const other = library.issues.find((candidate) => candidate.code === code);
        return {
          location: locationOf(['claims', index, 'id']),
          message: `${id} speaks to "${issueId}", so its number should begin with ${issue.code}.`,
          hint: other ? `${code} is the code of "${other.id}": is the issue wrong, or the number?` : `No issue has the code ${code}.`,
        };
      }),
    ),
};
