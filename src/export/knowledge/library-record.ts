import { z } from 'zod';
import { ACTOR_TYPES } from '#domain/actor.ts';
import { LINK_KINDS } from '#domain/cross-link.ts';
import { PLACE_KINDS } from '#domain/place.ts';
import { claimRecordSchema } from './claim-record.ts';
import { address, claimNumber, date, ids, maybeDate, maybeText, publication, version } from './value.ts';

/** The whole publication as data: everything but the running text of the articles. */
export const librarySchema = z.strictObject({
  $schema: address,
  version,
  publication: publication.extend({ tagline: maybeText, description: z.string() }),
  issues: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string().describe('Begins the numbers of its claims.'),
      title: z.string(),
      question: maybeText,
      bottomLine: maybeText,
      updated: maybeDate,
      url: address,
    }),
  ),
  actors: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(ACTOR_TYPES),
      name: z.string(),
      aliases: z.array(z.string()),
      of: maybeText.describe('The state or organisation to which the actor belongs, by id.'),
      role: maybeText,
      url: address,
    }),
  ),
  places: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(PLACE_KINDS),
      name: z.string(),
      aliases: z.array(z.string()),
      at: z.array(z.number()).length(2).nullable().describe('Longitude and latitude in degrees.'),
    }),
  ),
  terms: z.array(z.strictObject({ id: z.string(), name: z.string(), aliases: z.array(z.string()), gloss: maybeText })),
  articles: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      authors: z.array(z.string()).describe('Empty where they are not known.'),
      language: z.string(),
      publishedIn: z.strictObject({
        name: maybeText,
        volume: maybeText,
        number: maybeText,
        pages: maybeText,
        url: maybeText,
        date,
      }),
      provenance: maybeText.describe('Where the text comes from, where it is not the article itself.'),
      updated: date,
      sections: z.array(
        z.strictObject({ id: z.string(), heading: z.string(), issues: ids, bottomLine: maybeText, url: address }),
      ),
      corrections: z.array(z.strictObject({ date, text: z.string() })),
      sources: ids.describe('The documents it cites, by id.'),
      claims: z.array(claimNumber),
      url: address,
      markdown: address.describe('The text in Markdown.'),
    }),
  ),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string().describe('The type of CSL 1.0.2.'),
      publisher: z.string().describe('As printed in the citation.'),
      issued: date,
      title: maybeText,
      author: maybeText,
      url: address.nullable(),
      archive: address.nullable(),
      accessed: maybeDate,
      locator: maybeText,
      note: maybeText,
    }),
  ),
  claims: z.array(claimRecordSchema),
  positions: z.array(
    z.strictObject({
      actor: z.string(),
      issue: z.string(),
      stance: z.string(),
      claims: z.array(claimNumber),
      article: z.string(),
    }),
  ),
  events: z.array(
    z.strictObject({
      id: z.string(),
      date: maybeDate,
      title: z.string(),
      issues: ids,
      actors: ids,
      places: ids,
      claims: z.array(claimNumber),
      article: z.string(),
    }),
  ),
  links: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        kind: z.enum(LINK_KINDS),
        why: z.string(),
        claims: z.array(claimNumber),
        article: z.string(),
      }),
    )
    .describe('Links between issues, each with its reason.'),
});

export type LibraryRecord = z.output<typeof librarySchema>;
