import { z } from 'zod';
import type { Article } from './article.ts';
import { formatDate } from './date.ts';
import type { ContentFile } from './content-file.ts';
import { startOf } from './location.ts';
import type { Parsed } from './parsed.ts';
import { id, preciseDate, text } from './value.ts';

/** What a reader could hold a publication to: the claims and bottom lines of an article, as they stood at an edition. */
const recordSchema = z.strictObject({
  title: text,
  summary: text,
  bottomLines: z.record(text, text),
  claims: z.record(
    text,
    z.strictObject({ gist: text, quote: text.optional(), said: text.optional(), withdrawn: text.optional() }),
  ),
});

const editionSchema = z.strictObject({
  date: preciseDate,
  note: text.optional(),
  /** Only articles that had changed since the edition before. */
  articles: z.record(id, recordSchema),
});

export type ArticleRecord = z.output<typeof recordSchema>;
export type Edition = z.output<typeof editionSchema>;
type WrittenEdition = z.input<typeof editionSchema>;

const fileSchema = z.strictObject({ version: z.literal(1), editions: z.array(editionSchema) });

/** `content/editions.lock`: every edition, oldest first. Written by a command, never by hand. */
export function parseEditions({ path, text: json }: ContentFile): Parsed<Edition[]> {
  try {
    return { value: fileSchema.parse(JSON.parse(json)).editions, problems: [] };
  } catch (error) {
    return {
      value: null,
      problems: [
        {
          rule: 'ledger-is-well-formed',
          level: 'error',
          location: startOf(path),
          message: `The editions cannot be read: ${(error as Error).message.split('\n')[0]}`,
          hint: 'This file is written by a command, never by hand. Restore it as it was.',
        },
      ],
    };
  }
}

/** What is recorded of an article: the same text gives the same record. */
export const buildRecord = (article: Article): ArticleRecord => ({
  title: article.title,
  summary: article.summary,
  bottomLines: Object.fromEntries(
    article.sections.flatMap(({ heading, bottomLine }) => (bottomLine === null ? [] : [[heading, bottomLine]])),
  ),
  claims: Object.fromEntries(
    article.claims.map(({ id: number, gist, quote, said, withdrawn }) => [
      number,
      {
        gist,
        ...(quote !== undefined && { quote }),
        ...(said !== undefined && { said: said.edtf }),
        ...(withdrawn !== undefined && { withdrawn }),
      },
    ]),
  ),
});

/** The text of the file with one edition more; `null` where nothing has changed since the last. */
export function formatNewEdition(
  editions: readonly Edition[],
  articles: readonly Article[],
  date: string,
  note: string | undefined,
): string | null {
  const changed = articles
    .map((article) => ({ slug: article.slug, record: buildRecord(article) }))
    .filter(({ slug, record }) => JSON.stringify(lastRecord(editions, slug)) !== JSON.stringify(record))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (changed.length === 0) return null;
  const before: WrittenEdition[] = editions.map((edition) => ({ ...edition, date: edition.date.edtf }));
  const added: WrittenEdition = {
    date,
    ...(note !== undefined && { note }),
    articles: Object.fromEntries(changed.map(({ slug, record }) => [slug, record])),
  };
  return `${JSON.stringify({ version: 1, editions: [...before, added] }, null, 1)}\n`;
}

/** By which edition some articles can be cited: `Edition 3, 9 March 2023`. `null` where none has been recorded yet. */
export function formatEdition(
  editions: readonly Edition[],
  articles: readonly Article[],
  language: string,
): string | null {
  const last = editions.at(-1);
  if (!last) return null;
  const isAsRecorded = articles.every(
    (article) => JSON.stringify(lastRecord(editions, article.slug)) === JSON.stringify(buildRecord(article)),
  );
  const date = formatDate(last.date, { language, style: 'long' });
  return `Edition ${editions.length}, ${date}${isAsRecorded ? '' : ', with later changes'}`;
}

/** How an article stood when it was last recorded. */
export const lastRecord = (editions: readonly Edition[], slug: string): ArticleRecord | null =>
  editions.findLast(({ articles }) => slug in articles)?.articles[slug] ?? null;
