import { z } from 'zod';
import { parseDate, type PreciseDate } from './date.ts';

/** The small values that frontmatter is made of; each reports its own mistake in a sentence. */

/** Text of at least one character; a bare number or a truth value in YAML is taken as it stands. */
export const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', { message: 'This is empty.' });

/** Names a thing in addresses and in links: lower-case letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'An id is made of lower-case letters, digits and single hyphens, such as "river-council".',
});

/** A number between two bounds; also one that YAML keeps as text, such as `114.50`. */
export const numberBetween = (least: number, most: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^[-+]?(?:\d+\.?\d*|\.\d+)$/, { error: 'This should be a number.' })
          .transform(Number),
      ],
      {
        error: 'This should be a number.',
      },
    )
    .refine((value) => value >= least && value <= most, { error: `This should be a number from ${least} to ${most}.` })
    .meta({ minimum: least, maximum: most });

/** A BCP 47 language tag. */
export const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
  error: 'This should be a language tag, such as "en-GB" or "he".',
});

/** An EDTF date (ISO 8601-2), at the precision that the source gives. */
export const preciseDate = z
  .union([z.string(), z.number()])
  .transform((value, context): PreciseDate => {
    const result = parseDate(String(value));
    if ('date' in result) return result.date;
    context.addIssue({ code: 'custom', message: result.mistake, params: { rule: 'date-is-valid' } });
    return z.NEVER;
  })
  .describe('An EDTF date, as precise as the source and no more: 2016-09-05, 2016-09, 2016-09-02/2016-09-03, 2016~.');

/** An absolute web address, `https:` or `http:`. */
export const webAddress = z.string().refine(isWebAddress, {
  message: 'This should be a full web address that begins with https:// or http://.',
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** One value or a list of them, given back as a list. */
export const oneOrMore = <S extends z.ZodType>(schema: S): z.ZodType<z.output<S>[]> =>
  z
    .union([schema, z.array(schema).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<S>[]);
