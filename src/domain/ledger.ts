import { compareClaimIds, type Claim } from './claim.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';

/** Every claim ever published, by issue and number; withdrawn claims keep their place. */
export function buildLedger(library: Library): { issue: Issue; claims: Claim[] }[] {
  return library.issues.map((issue) => ({
    issue,
    claims: library.claims.filter((claim) => claim.issue === issue.id).sort((a, b) => compareClaimIds(a.id, b.id)),
  }));
}
