import { z } from 'zod';
import { id, numberBetween, text } from './value.ts';

export const PLACE_KINDS = ['city', 'islands', 'sea', 'region', 'river', 'country', 'building'] as const;

/** A place that the articles name: an entry of `content/places.yaml`. */
export const placeSchema = z.strictObject({
  name: text.describe('The name, neutral where it is disputed.'),
  aliases: z.array(text).default([]).describe('Other names in the articles.'),
  at: z
    .tuple([numberBetween(-180, 180), numberBetween(-90, 90)])
    .optional()
    .describe('Longitude and latitude in degrees, for maps.'),
  kind: z.enum(PLACE_KINDS).default('city').describe('What sort of place it is; a city is drawn as a dot.'),
  note: text.optional().describe('A few words on it.'),
});

export const placesSchema = z.record(id, placeSchema);

export interface Place extends z.output<typeof placeSchema> {
  id: string;
}
