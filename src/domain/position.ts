import { z } from 'zod';
import { claimId } from './claim.ts';
import { id, text } from './value.ts';

/** Where an actor stands on an issue, in one line that rests on claims. */
export const positionSchema = z.strictObject({
  actor: id.describe('The state, organisation or person.'),
  issue: id.describe('The issue.'),
  stance: text.describe('Where the actor stands, in one line.'),
  claims: z.array(claimId).default([]).describe('The claims on which the line rests.'),
});

export interface Position extends z.output<typeof positionSchema> {
  article: string;
}
