import { z } from 'zod';
import { claimId } from './claim.ts';
import { id, preciseDate, text } from './value.ts';

/** A dated happening. */
export const eventSchema = z.strictObject({
  id: id.describe('Its id, unique in the publication.'),
  date: preciseDate.optional().describe('Its date (EDTF); left out where the article gives none.'),
  title: text.describe('What happened, in one line.'),
  label: z
    .string()
    .max(24, { error: 'A label is at most 24 characters long, so that it fits the picture.' })
    .optional()
    .describe('At most 24 characters, for the picture.'),
  issues: z.array(id).default([]).describe('The issues it belongs to.'),
  actors: z.array(id).default([]).describe('Who took part.'),
  places: z.array(id).default([]).describe('Where it happened.'),
  sources: z.array(text).default([]).describe('Keys of the sources in which it stands.'),
  claims: z.array(claimId).default([]).describe('Claims about it.'),
});

export interface Event extends z.output<typeof eventSchema> {
  article: string;
}
