import { z } from 'zod';
import type { ExportContext, ExportFile } from '../files/export-file.ts';
import { claimsSchema } from './claim-record.ts';
import { librarySchema } from './library-record.ts';
import { VERSION } from './value.ts';

const SCHEMAS = {
  claims: { schema: claimsSchema, title: 'The claims of a publication' },
  library: { schema: librarySchema, title: 'A publication as data' },
} as const;
type SchemaName = keyof typeof SCHEMAS;

const pathOf = (name: SchemaName): string => `schemas/${name}-${VERSION}.json`;

/** Where a schema stands for good: the version is a part of its name. */
export const schemaAddress = (name: SchemaName, { library, addresses }: ExportContext): string =>
  new URL(addresses.page(pathOf(name)), library.site.url).href;

/** The JSON Schemas (2020-12) of the exported data, made from the same schemas as the data’s types. */
export const listSchemaFiles = (context: ExportContext): ExportFile[] =>
  (Object.keys(SCHEMAS) as SchemaName[]).map((name) => ({
    path: pathOf(name),
    text: `${JSON.stringify(
      {
        ...z.toJSONSchema(SCHEMAS[name].schema),
        $id: schemaAddress(name, context),
        title: SCHEMAS[name].title,
      },
      null,
      2,
    )}\n`,
  }));
