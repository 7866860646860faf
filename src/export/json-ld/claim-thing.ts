import type { Claim as ClaimThing, Quotation } from 'schema-dts';
import { buildAttribution } from '#domain/attribution.ts';
import type { Claim } from '#domain/claim.ts';
import { sourcesOf } from '#domain/claim-order.ts';
import { referParty } from './actor-thing.ts';
import { absolute, isoDate, known, type LinkedDataContext } from './context.ts';
import { describeSource } from './source-thing.ts';

/** A statement whose words are quoted is a `Quotation`; all else that is claimed is a `Claim`, in our words. */
export function describeClaim(claim: Claim, context: LinkedDataContext): Quotation | ClaimThing {
  const { library, addresses } = context;
  const { speakers, audience } = buildAttribution(claim, library);
  const isQuotation = claim.kind === 'statement' && claim.quote !== undefined;
  const sources = sourcesOf(claim, library).map(describeSource);
  const said = isoDate(claim.said);
  const common = {
    '@id': absolute(context, addresses.claim(claim)),
    identifier: claim.id,
    // For a report the speakers are publishers of its sources, which are named there.
    creator: claim.kind === 'report' ? [] : speakers.map((party) => referParty(party, context)),
    audience: audience.map(({ name }) => ({ '@type': 'Audience' as const, name })),
    ...(claim.kind === 'assessment' ? {} : { dateCreated: said }),
  };
  return isQuotation
    ? (known({
        '@type': 'Quotation',
        ...common,
        text: claim.quote,
        abstract: claim.gist,
        isBasedOn: sources,
      }) as Quotation)
    : (known({ '@type': 'Claim', ...common, text: claim.gist, appearance: sources }) as ClaimThing);
}
