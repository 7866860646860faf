import { sortNameOf } from '#domain/actor.ts';
import type { Addresses } from '#domain/address.ts';
import { buildBibliography } from '#domain/bibliography.ts';
import { shownDateOf } from '#domain/claim-order.ts';
import type { Claim } from '#domain/claim.ts';
import { yearsOf } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';

/** What search narrows by, as plain lists for those whose browser runs no scripts. */
export interface BrowseList {
  id: string;
  title: string;
  entries: { words: string; href: string | null; claims: Claim[] }[];
}

export function buildBrowseLists(library: Library, addresses: Addresses): BrowseList[] {
  const claims = library.claims.filter(stands);
  const collator = new Intl.Collator(library.site.language);
  const byYear = Map.groupBy(
    claims.flatMap((claim) => yearsOfClaim(claim, library).map((year) => ({ year, claim }))),
    ({ year }) => year,
  );
  return [
    {
      id: 'by-issue',
      title: 'By issue',
      entries: library.issues.map(({ id, title }) => ({
        words: title,
        href: addresses.issue(id),
        claims: library.claimsByIssue.get(id).filter(stands),
      })),
    },
    {
      id: 'by-actor',
      title: 'By actor',
      entries: library.actors
        .toSorted((a, b) => collator.compare(sortNameOf(a), sortNameOf(b)))
        .map((actor) => ({
          words: sortNameOf(actor),
          href: addresses.actor(actor.id),
          claims: library.claimsByActor.get(actor.id).filter(stands),
        }))
        .filter((entry) => entry.claims.length > 0),
    },
    {
      id: 'by-year',
      title: 'By year',
      entries: [...byYear]
        .sort(([a], [b]) => b - a)
        .map(([year, found]) => ({ words: String(year), href: null, claims: found.map(({ claim }) => claim) })),
    },
    {
      id: 'by-publisher',
      title: 'By publisher',
      entries: buildBibliography(library).map(({ publisher, sources }) => ({
        words: publisher,
        href: sources[0] ? addresses.source(sources[0].source.id) : null,
        claims: [...new Set(sources.flatMap((each) => each.claims))].filter(stands),
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
}

const stands = ({ withdrawn }: Claim): boolean => withdrawn === undefined;

function yearsOfClaim(claim: Claim, library: Library): number[] {
  const date = claim.said ?? claim.reported ?? shownDateOf(claim, library);
  return date ? yearsOf(date) : [];
}
