import { z } from 'zod';
import type { PreciseDate } from './date.ts';
import { formatDate } from './date.ts';
import { preciseDate, text, webAddress } from './value.ts';

/** Item types of the Citation Style Language (CSL 1.0.2) that a briefing cites. */
export const SOURCE_TYPES = [
  'webpage',
  'article-newspaper',
  'article-journal',
  'article-magazine',
  'article',
  'report',
  'book',
  'chapter',
  'speech',
  'broadcast',
  'interview',
  'post',
  'post-weblog',
  'personal_communication',
  'legislation',
  'legal_case',
  'treaty',
  'hearing',
  'dataset',
  'map',
  'document',
] as const;

/** A cited document, in the frontmatter of the article that cites it. */
export const sourceSchema = z.strictObject({
  publisher: text.describe('The publisher as printed in the citation.'),
  issued: preciseDate.describe('The date of the document, as printed in the citation (EDTF).'),
  type: z.enum(SOURCE_TYPES).default('document').describe('The CSL type of the document.'),
  title: text.optional().describe('Its title, if the article gives one.'),
  author: text.optional().describe('Its author, if the article gives one.'),
  url: webAddress.optional().describe('Its address, if the article gives one.'),
  archive: webAddress.optional().describe('The address of an archived copy.'),
  accessed: preciseDate.optional().describe('The day on which the address was read.'),
  snapshot: text.optional().describe('The name of a stored copy in content/snapshots/.'),
  locator: text.optional().describe('Where in the document: “p. 14”.'),
  note: text.optional().describe('A remark shown with the source.'),
});

export interface Source extends z.output<typeof sourceSchema> {
  /** The key under which its article cites it. */
  key: string;
  /** Its id in the publication: the key, made unique where two articles use one key for different documents. */
  id: string;
}

/** What makes two citations one document. */
export const identityOf = (source: z.output<typeof sourceSchema>): string =>
  JSON.stringify([source.publisher, source.issued.edtf, source.title ?? null, source.url ?? null]);

/** `River Gazette, 5 September 2016`: publisher and date, as a note in the margin has it. */
export const formatSource = (
  source: { publisher: string; issued: PreciseDate },
  language: string,
  style: 'long' | 'short' = 'long',
): string => `${source.publisher}, ${formatDate(source.issued, { language, style })}`;
