import { z } from 'zod';
import { claimId } from './claim.ts';
import { id, text } from './value.ts';

export const LINK_KINDS = ['supports', 'complicates', 'depends-on', 'contrasts-with'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A typed link from one issue to another, with its reason. */
export const crossLinkSchema = z.strictObject({
  from: id.describe('The issue the link starts from.'),
  to: id.describe('The issue it leads to.'),
  kind: z.enum(LINK_KINDS).describe('supports, complicates, depends-on or contrasts-with.'),
  why: text.describe('The reason, in a sentence or two.'),
  claims: z.array(claimId).default([]).describe('The claims on which the link rests.'),
});

export interface CrossLink extends z.output<typeof crossLinkSchema> {
  article: string;
}

const WORDS: Readonly<Record<LinkKind, { from: string; to: string }>> = {
  supports: { from: 'Supports', to: 'Supported by' },
  complicates: { from: 'Complicates', to: 'Complicated by' },
  'depends-on': { from: 'Depends on', to: 'Needed by' },
  'contrasts-with': { from: 'Contrasts with', to: 'Contrasts with' },
};

/** How a link reads from one of its ends: `Supports`, or seen from the other issue `Supported by`. */
export const formatLinkKind = (kind: LinkKind, seenFrom: 'from' | 'to'): string => WORDS[kind][seenFrom];
