import { z } from 'zod';
import { id, numberBetween, text } from './value.ts';

const longitude = numberBetween(-180, 180);
const latitude = numberBetween(-90, 90);

/** What the map of an issue shows. Countries by their Natural Earth names, places by their ids in `places.yaml`. */
export const mapSchema = z.strictObject({
  title: text.describe('A short title of the map.'),
  description: text.describe('What the map shows, in words, for readers who do not see it.'),
  caption: text.optional().describe('A line beside the map.'),
  bounds: z.tuple([longitude, latitude, longitude, latitude]).describe('West, south, east and north edge, in degrees.'),
  focus: z.array(text).default([]).describe('Countries drawn in focus.'),
  labels: z.array(text).default([]).describe('Countries that bear their name.'),
  places: z.array(id).default([]).describe('Places marked on the map, by their ids in places.yaml.'),
});

/** A standing question that articles speak to: `content/issues/<id>.mdx`. */
export const issueSchema = z.strictObject({
  title: text.describe('The name of the issue.'),
  code: z
    .string()
    .regex(/^[A-Z]{2,5}$/, { error: 'A code is two to five capital letters, such as RIV.' })
    .describe('Two to five capital letters that begin the numbers of its claims.'),
  question: text.optional().describe('The standing question, in one sentence.'),
  aliases: z.array(text).default([]).describe('Other names, for search and the A–Z.'),
  bottomLine: text.optional().describe('The answer in one or two sentences, where no article gives one.'),
  actors: z.array(id).default([]).describe('Actors whose position a reader would look for.'),
  map: mapSchema.optional().describe('A map of the issue.'),
  proposed: z.literal(true).optional().describe('Set by an import; taken out once an editor has looked at it.'),
});

export type IssueMap = z.output<typeof mapSchema>;

export interface Issue extends z.output<typeof issueSchema> {
  id: string;
  file: string;
}
