import { z } from 'zod';

/** The small values of the exported data, each with the words that its JSON Schema gives. */

export const date = z
  .string()
  .describe('A date in EDTF (ISO 8601-2), no more precise than it is known: 2016-09, 2016-09-02/2016-09-03, 2016~.');
export const maybeDate = date.nullable();
export const address = z.string().describe('A full web address.');
export const claimNumber = z
  .string()
  .regex(/^[A-Z]{2,5}-[1-9][0-9]*$/)
  .describe('The number of a claim, for good.');
export const maybeText = z.string().nullable();
export const ids = z.array(z.string());

/** Changes when a reader of an earlier version could be misled; what is only added does not change it. */
export const VERSION = '1';
export const version = z.literal(VERSION).describe('The version of this form. What is only added does not change it.');

export const publication = z.strictObject({
  title: z.string(),
  url: address,
  language: z.string().describe('BCP 47.'),
  rights: z.string().describe('The terms of the content.'),
});
