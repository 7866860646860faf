import { parseClaimId } from '#domain/claim.ts';
import type { DraftClaim } from './draft-claim.ts';
import type { DraftParts } from './draft.ts';
import { keepFoundWords } from './found-words.ts';
import type { PlacedClaim } from './placed-claim.ts';
import type { DraftSource } from './source-register.ts';

/** A claim with its number and everything that stands in the frontmatter. */
export interface NumberedClaim extends DraftClaim {
  id: string;
  issue: string;
  /** Whether its section says which issue it speaks to, or its words alone. */
  isSure: boolean;
}

/** The key under which the article cites itself, where it names no other source for a quotation. */
export const SELF = 'this-article';

/**
 * Gives the claims their numbers: for each issue the next that no claim of the publication has.
 * @param used the numbers of the claims that the publication has
 */
export function numberClaims(
  found: readonly PlacedClaim[],
  { tree, cited, issues, head, title, published }: DraftParts,
  used: readonly string[],
): { claims: NumberedClaim[]; sources: DraftSource[] } {
  const highest = new Map<string, number>();
  for (const id of used) {
    const { code, number } = parseClaimId(id);
    highest.set(code, Math.max(highest.get(code) ?? 0, number));
  }
  const sources = [...cited.sources];
  const claims = keepFoundWords(found, ({ claim }) => claim, tree).map(({ claim, issue, isSure }): NumberedClaim => {
    const code = issues.find(({ id }) => id === issue)?.code ?? 'XX';
    const number = (highest.get(code) ?? 0) + 1;
    highest.set(code, number);
    const isUncited = claim.sources.length === 0;
    if (isUncited && !sources.some(({ key }) => key === SELF))
      sources.push({
        key: SELF,
        publisher: head.name ?? 'The article itself',
        issued: published?.edtf ?? 'XXXX',
        title,
        doubts: [],
      });
    return {
      ...claim,
      id: `${code}-${number}`,
      issue,
      isSure,
      ...(isUncited && {
        sources: [SELF],
        reason: `${claim.reason} No citation follows; the article itself stands in as the source.`,
      }),
    };
  });
  return { claims, sources };
}
