import { z } from 'zod';
import { id, language, text, webAddress } from './value.ts';

/** How strictly one rule of `npm run check` is held, for the whole publication or for one file. */
export const checkSettingSchema = z.strictObject({
  rule: text.describe('The name of the rule, as it is printed with a problem.'),
  level: z.enum(['off', 'warn', 'error']).describe('off, warn or error.'),
  file: text.optional().describe('The one file it is for, by its path in the content folder; left out for all.'),
  reason: text.describe('Why, in a sentence. It is shown whenever the content is checked.'),
});

export type CheckSetting = z.output<typeof checkSettingSchema>;

/** The publication as a whole: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  title: text.describe('The name of the publication, as in the masthead.'),
  tagline: text.optional().describe('A few words beside the name.'),
  description: text.describe('One or two sentences that say what this publication is.'),
  language: language.describe('The language of the publication (BCP 47), such as en-GB.'),
  url: webAddress.describe('The address at which the site is published; its path is the base of every link.'),
  rights: text.describe('The terms of the content, in a sentence.'),
  issues: z.array(id).describe('The issues, in the order in which they are shown.'),
  embedding: z
    .union([z.literal('everyone'), z.array(webAddress).min(1)])
    .optional()
    .describe('Who may show claims and issues in a frame: everyone, or a list of sites. Left out, nobody may.'),
  bookArticles: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('How many articles the briefing book holds, the newest, beside the briefs of all issues. Left out, 20.'),
  offline: z.boolean().optional().describe('Whether visited pages and the search index are kept for reading offline.'),
  checks: z.array(checkSettingSchema).default([]).describe('Rules that are held more or less strictly here.'),
});

export type Site = z.output<typeof siteSchema>;

/** The path under which a site is served: `/` or `/briefings/`. */
export function basePath(site: Site): string {
  const path = new URL(site.url).pathname;
  return path.endsWith('/') ? path : `${path}/`;
}
