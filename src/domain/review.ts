import { z } from 'zod';
import { text } from './value.ts';
import type { Path } from './yaml-document.ts';

/** One guess that an editor has still to look at: where it stands, why it was made, and what else it could be. */
export const reviewEntrySchema = z.strictObject({
  place: text.describe('What to look at: a path in this frontmatter, such as claims[RIV-3].actor.'),
  reason: text.describe('What was guessed, and from what.'),
  proposal: z
    .unknown()
    .optional()
    .describe('What accepting the entry puts at the place, where it is not there already.'),
});

export type ReviewEntry = z.output<typeof reviewEntrySchema>;

const STEP = /([^.[\]]+)|\[([^\]]*)\]/g;

/**
 * The path that a place means in some frontmatter. In brackets stands the number of an entry, counted from 0, or the id
 * or heading of one, or a key: `claims[RIV-3].actor`, `sections[2]`, `sources[gazette-2016-09-05].issued`. `null` where
 * there is no such entry; the last step may name a key that is not there yet.
 */
export function findPlace(place: string, data: unknown): Path | null {
  const path: (string | number)[] = [];
  let current = data;
  for (const [, name, bracketed] of place.matchAll(STEP)) {
    const step = stepTo(current, name ?? bracketed ?? '');
    if (step === null || (current === undefined && path.length > 0)) return null;
    path.push(step);
    current = (current as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return path.length > 0 ? path : null;
}

function stepTo(value: unknown, name: string): string | number | null {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? name : null;
  const byId = value.findIndex((entry: unknown) => isNamed(entry, name));
  if (byId >= 0) return byId;
  const number = /^\d+$/.test(name) ? Number(name) : -1;
  return number >= 0 && number < value.length ? number : null;
}

const isNamed = (entry: unknown, name: string): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  ['id', 'heading'].some((key) => (entry as Record<string, unknown>)[key] === name);

/** Whether an article is a draft: something in it was guessed, and no one has looked at it yet. */
export const isDraft = ({ review }: { review: readonly ReviewEntry[] }): boolean => review.length > 0;
