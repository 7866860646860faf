import { z } from 'zod';
import type { Addresses } from '#domain/address.ts';
import { buildAttribution } from '#domain/attribution.ts';
import { CLAIM_KINDS, compareClaimIds } from '#domain/claim.ts';
import { sourcesOf } from '#domain/claim-order.ts';
import type { Library } from '#domain/library.ts';
import { address, claimNumber, date, ids, maybeDate, maybeText, publication, version } from './value.ts';

/** A claim as other programs take it: names in words beside the ids, dates in EDTF, full addresses. */
export const claimRecordSchema = z.strictObject({
  id: claimNumber,
  issue: z.string().describe('The id of its issue.'),
  kind: z.enum(CLAIM_KINDS).describe('Someone said it, someone did it, a source says so, or the author judges.'),
  actors: ids.describe('Who said or did it, by id; empty for reports and assessments.'),
  speakers: z.array(z.string()).describe('Who says it, in words; for a report the publishers of its sources.'),
  capacity: maybeText.describe('As what the speaker spoke.'),
  to: z.array(z.string()).describe('The audience, in words.'),
  where: maybeText,
  said: maybeDate.describe('When it was said or done (EDTF).'),
  reported: maybeDate.describe('When its source came out, if that was another day (EDTF).'),
  when: maybeText.describe('The article’s own words for the time, where it gives no date.'),
  gist: z.string().describe('The claim in one sentence, in the words of the publication.'),
  quote: maybeText.describe('The verbatim words; […] marks words left out.'),
  restsOn: z.array(claimNumber).describe('The claims on which an assessment rests.'),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      publisher: z.string(),
      issued: date,
      title: maybeText,
      url: address.nullable(),
    }),
  ),
  withdrawn: maybeText.describe('Why it was withdrawn; the number stays and is not used again.'),
  article: z.string().describe('The slug of the article that holds it.'),
  url: address.describe('Where the claim stands.'),
  words: address.nullable().describe('Where its words stand in the article.'),
});

export type ClaimRecord = z.output<typeof claimRecordSchema>;

/** `claims.json` */
export const claimsSchema = z.strictObject({
  $schema: address,
  version,
  publication,
  claims: z.array(claimRecordSchema),
});

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
