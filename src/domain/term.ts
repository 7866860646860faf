import { z } from 'zod';
import { id, text } from './value.ts';

/** A word that a reader may look up: an entry of `content/terms.yaml`. */
export const termSchema = z.strictObject({
  name: text.describe('The word or phrase.'),
  aliases: z.array(text).default([]).describe('Other forms in the articles.'),
  gloss: text.optional().describe('What it means, as the articles have it.'),
});

export const termsSchema = z.record(id, termSchema);

export interface Term extends z.output<typeof termSchema> {
  id: string;
}
