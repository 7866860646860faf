import { compareClaimIds, type Claim } from './claim.ts';
import { compareDates, type PreciseDate } from './date.ts';
import type { Library } from './library.ts';
import type { Source } from './source.ts';

/** The documents in which a claim stands, in the order in which it names them. */
export function sourcesOf(claim: Pick<Claim, 'sources' | 'article'>, library: Library): Source[] {
  const sources = library.sourcesByKey.get(claim.article);
  return claim.sources.flatMap((key) => sources?.get(key) ?? []);
}

/** The date by which a claim is ordered: when it was said, else the latest date it can have: its report, its source, its article. */
export function orderDateOf(claim: Claim, library: Library): PreciseDate | null {
  if (claim.said ?? claim.reported) return claim.said ?? claim.reported ?? null;
  const dates = sourcesOf(claim, library).map(({ issued }) => issued);
  const [first] = dates.sort((a, b) => compareDates(a, b));
  return first ?? library.articlesBySlug.get(claim.article)?.publishedIn.date ?? null;
}

/** Claims oldest first; those of one date by their numbers. */
export function sortClaims(claims: readonly Claim[], library: Library): Claim[] {
  return claims
    .map((claim) => ({ claim, date: orderDateOf(claim, library) }))
    .sort((a, b) => compareDates(a.date, b.date) || compareClaimIds(a.claim.id, b.claim.id))
    .map(({ claim }) => claim);
}

/** The latest of some claims’ dates, or `null` where none is dated. A date without a beginning says nothing of when. */
export function latestDate(claims: readonly Claim[]): PreciseDate | null {
  const dates = claims.flatMap(({ said }) => said ?? []).filter(({ earliest }) => earliest !== null);
  return dates.sort((a, b) => compareDates(a, b)).at(-1) ?? null;
}

/**
 * The date that stands beside a claim: when it was said or done; for a report, when the source came out; for an
 * assessment, when the article came out. `null` where the article gives none.
 */
export function shownDateOf(claim: Claim, library: Library): PreciseDate | null {
  if (claim.said) return claim.said;
  if (claim.kind === 'report') return claim.reported ?? sourcesOf(claim, library)[0]?.issued ?? null;
  if (claim.kind === 'assessment') return library.articlesBySlug.get(claim.article)?.publishedIn.date ?? null;
  return null;
}
