import type { Addresses } from '#domain/address.ts';
import { buildAttribution } from '#domain/attribution.ts';
import { compareClaimIds, type Claim } from '#domain/claim.ts';
import { sourcesOf } from '#domain/claim-order.ts';
import type { Library } from '#domain/library.ts';

/** A claim as other programs take it: names in words beside the ids, dates in EDTF, full addresses. */
export interface ClaimRecord {
  id: string;
  issue: string;
  kind: Claim['kind'];
  actors: string[];
  speakers: string[];
  capacity: string | null;
  to: string[];
  where: string | null;
  said: string | null;
  reported: string | null;
  when: string | null;
  gist: string;
  quote: string | null;
  restsOn: string[];
  sources: { id: string; publisher: string; issued: string; title: string | null; url: string | null }[];
  withdrawn: string | null;
  article: string;
  url: string;
  words: string | null;
}

/** Every claim ever published, by number; withdrawn ones keep their place and their reason. */
export function buildClaimRecords(library: Library, addresses: Addresses): ClaimRecord[] {
  const absolute = (path: string): string => new URL(path, library.site.url).href;
  return [...library.claims]
    .sort((a, b) => compareClaimIds(a.id, b.id))
    .map((claim) => {
      const { speakers, capacity, audience, where } = buildAttribution(claim, library);
      return {
        id: claim.id,
        issue: claim.issue,
        kind: claim.kind,
        actors: claim.actors,
        speakers: speakers.map(({ name }) => name),
        capacity,
        to: audience.map(({ name }) => name),
        where,
        said: claim.said?.edtf ?? null,
        reported: claim.reported?.edtf ?? null,
        when: claim.when ?? null,
        gist: claim.gist,
        quote: claim.quote ?? null,
        restsOn: claim.restsOn,
        sources: sourcesOf(claim, library).map(({ id, publisher, issued, title, url }) => ({
          id,
          publisher,
          issued: issued.edtf,
          title: title ?? null,
          url: url ?? null,
        })),
        withdrawn: claim.withdrawn ?? null,
        article: claim.article,
        url: absolute(addresses.claim(claim)),
        words: claim.withdrawn === undefined ? absolute(addresses.words(claim)) : null,
      };
    });
}
