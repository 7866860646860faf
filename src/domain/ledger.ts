import { compareClaimIds, type Claim } from './claim.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import { PAGE_SIZE } from './register.ts';

/** With more claims than this in all, the ledger lists the last of each long issue, and says where the others stand. */
const MOST_CLAIMS = 500;

/** Every claim ever published, by issue and number; withdrawn claims keep their place. @returns `count`: how many there are in all */
export function buildLedger(library: Library): { issue: Issue; claims: Claim[]; count: number }[] {
  const isLong = library.claims.length > MOST_CLAIMS;
  return library.issues.map((issue) => {
    const all = library.claimsByIssue.get(issue.id).toSorted((a, b) => compareClaimIds(a.id, b.id));
    return { issue, claims: isLong && all.length > PAGE_SIZE ? all.slice(-LAST) : all, count: all.length };
  });
}

/** Of each issue in a long ledger. */
const LAST = 10;
