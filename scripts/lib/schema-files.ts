import { format } from 'prettier';
import { z } from 'zod';
import { actorSchema } from '#domain/actor.ts';
import { articleSchema } from '#domain/article.ts';
import { issueSchema } from '#domain/issue.ts';
import { pageSchema } from '#domain/page.ts';
import { placesSchema } from '#domain/place.ts';
import { siteSchema } from '#domain/site.ts';
import { termsSchema } from '#domain/term.ts';

/** What an editor program needs to complete and explain the keys of one kind of file. */
export interface SchemaFile {
  name: string;
  text: string;
}

const SCHEMAS: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  actor: { title: 'An actor: content/actors/<id>.yaml', schema: actorSchema },
  article: { title: 'The keys of an article: content/articles/<slug>.mdx', schema: articleSchema },
  issue: { title: 'The keys of an issue: content/issues/<id>.mdx', schema: issueSchema },
  page: { title: 'The keys of a page: content/pages/<id>.mdx', schema: pageSchema },
  places: { title: 'The places: content/places.yaml', schema: placesSchema },
  site: { title: 'The publication: content/site.yaml', schema: siteSchema },
  terms: { title: 'The terms: content/terms.yaml', schema: termsSchema },
};

/** The schemas that hold for the content, as JSON Schema (draft 7, which editors know best), made of those that check it. */
export const buildSchemaFiles = (): Promise<SchemaFile[]> =>
  Promise.all(
    Object.entries(SCHEMAS).map(async ([name, { title, schema }]) => {
      const fragment = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      const text = await format(JSON.stringify({ title, ...fragment }), { parser: 'json', printWidth: 120 });
      return { name: `${name}.schema.json`, text };
    }),
  );
