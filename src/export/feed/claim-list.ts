import type { Element } from 'hast';
import { h } from 'hastscript';
import { buildAttribution, formatNames } from '#domain/attribution.ts';
import { formatClaimKind, isWhollyVerbatim, type Claim } from '#domain/claim.ts';
import { shownDateOf, sourcesOf } from '#domain/claim-order.ts';
import { formatDate } from '#domain/date.ts';
import { formatSource } from '#domain/source.ts';
import type { ExportContext } from '../files/export-file.ts';

/** Claims as a list: number, who, when, the words, and the sources. A withdrawn one keeps its number and its reason. */
export const listClaims = (claims: readonly Claim[], context: ExportContext): Element =>
  h(
    'ul',
    claims.map((claim) => h('li', formatClaim(claim, context))),
  );

function formatClaim(claim: Claim, { library, addresses }: ExportContext): (Element | string)[] {
  const { language } = library.site;
  const number = h('a', { href: new URL(addresses.claim(claim), library.site.url).href }, claim.id);
  if (claim.withdrawn !== undefined) return [number, ` Withdrawn. ${claim.withdrawn}`];
  const { speakers, capacity } = buildAttribution(claim, library);
  const date = shownDateOf(claim, library);
  const who = formatNames(
    speakers.map(({ name }) => name),
    language,
  );
  const head = [who || 'The author judges', capacity, date && formatDate(date, { language, style: 'long' })].filter(
    Boolean,
  );
  const sources = sourcesOf(claim, library).map((source) => formatSource(source, language));
  const words = isWhollyVerbatim(claim) ? h('q', claim.quote) : claim.gist;
  return [number, ` ${head.join(', ')}: `, words, ` ${[formatClaimKind(claim.kind), ...sources].join('; ')}.`];
}
