import { z } from 'zod';
import { id, oneOrMore, preciseDate, text } from './value.ts';

/**
 * How direct the evidence of a claim is: someone said it, someone did it, a source says so, or the author of the
 * article judges so.
 */
export const CLAIM_KINDS = ['statement', 'action', 'report', 'assessment'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

const CLAIM_ID = /^[A-Z]{2,5}-[1-9][0-9]*$/;
export const claimId = z.string().regex(CLAIM_ID, {
  error: 'A claim is numbered by the code of its issue, a hyphen and a number: RIV-3.',
});

/** One attributable statement, in the frontmatter of its article. */
export const claimSchema = z.strictObject({
  id: claimId.describe('Its number for good: the code of the issue, a hyphen, a number.'),
  issue: id.describe('The issue it speaks to.'),
  kind: z.enum(CLAIM_KINDS).describe('statement, action, report or assessment.'),
  actor: oneOrMore(id).optional().describe('Who said or did it: an actor, or a list of actors.'),
  capacity: text.optional().describe('As what the actor spoke, in the terms of the article.'),
  to: oneOrMore(text).optional().describe('The audience: actors by their ids, or plain words such as “journalists”.'),
  where: text.optional().describe('The place: an id of places.yaml, or plain words.'),
  said: preciseDate.optional().describe('When it was said or done (EDTF).'),
  reported: preciseDate.optional().describe('When the source came out, if that was another day (EDTF).'),
  when: text.optional().describe('The article’s own words for the time, where it gives no date.'),
  gist: text.describe('The claim in one sentence, in our words.'),
  quote: text.optional().describe('The verbatim words; […] marks words left out.'),
  passage: text.optional().describe('The words of the body that carry the claim, where they are not the quote.'),
  sources: z.array(text).default([]).describe('Keys of the sources in which it stands.'),
  restsOn: z.array(claimId).default([]).describe('The claims on which an assessment rests.'),
  withdrawn: text.optional().describe('Why the claim was withdrawn. Its number is not used again.'),
});

export interface Claim extends Omit<z.output<typeof claimSchema>, 'actor' | 'to'> {
  actors: string[];
  to: string[];
  /** The slug of the article that holds it. */
  article: string;
}

/** `RIV-3` in its two parts. */
export function parseClaimId(claim: string): { code: string; number: number } {
  const dash = claim.indexOf('-');
  return dash < 0 ? { code: claim, number: 0 } : { code: claim.slice(0, dash), number: Number(claim.slice(dash + 1)) };
}

/** Orders claim numbers by code, then by number. */
export function compareClaimIds(a: string, b: string): number {
  const left = parseClaimId(a);
  const right = parseClaimId(b);
  return left.code < right.code ? -1 : left.code > right.code ? 1 : left.number - right.number;
}

/** The words of the body that carry a claim: the passage, or else the quote; `null` where the claim gives neither. */
export const wordsOf = (claim: Pick<Claim, 'passage' | 'quote'>): string | null => claim.passage ?? claim.quote ?? null;

/** A quotation of fewer words is a term within a sentence; from here on it can stand alone. */
const WORDS_OF_A_SENTENCE = 8;

/** Whether a claim is shown as its verbatim words alone, and not in our words. */
export const isWhollyVerbatim = ({ quote }: Pick<Claim, 'quote'>): boolean =>
  quote !== undefined && quote.trim().split(/\s+/).length >= WORDS_OF_A_SENTENCE;

const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  statement: 'Statement',
  action: 'Action',
  report: 'Report',
  assessment: 'Assessment',
};

export const formatClaimKind = (kind: ClaimKind): string => KIND_WORDS[kind];
