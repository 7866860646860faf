import { z } from 'zod';
import type { Article } from './article.ts';
import type { ContentFile } from './content-file.ts';
import { formatDate, type PreciseDate } from './date.ts';
import { startOf } from './location.ts';
import { onceForEach } from './once-for-each.ts';
import type { Parsed } from './parsed.ts';
import { id, preciseDate, text } from './value.ts';

/** What a reader could hold a publication to: the claims and bottom lines of an article, as they stood at an edition. */
const recordSchema = z.strictObject({
  title: text,
  summary: text,
  bottomLines: z.record(text, text),
  claims: z.record(
    text,
    z.strictObject({
      /** Who said or did it, by id. */
      actors: z.array(id).optional(),
      gist: text,
      quote: text.optional(),
      said: preciseDate.optional(),
      /** The sources as they are named in words: publisher and date. */
      sources: z.array(z.strictObject({ publisher: text, issued: preciseDate })).optional(),
      withdrawn: text.optional(),
    }),
  ),
});

const editionSchema = z.strictObject({
  date: preciseDate,
  note: text.optional(),
  /** Only articles that had changed since the edition before. */
  articles: z.record(id, recordSchema),
});

/** How an article stood at an edition, dates read. */
export type ArticleRecord = z.output<typeof recordSchema>;
type WrittenRecord = z.input<typeof recordSchema>;
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
export const buildRecord = (article: Article): ArticleRecord => recordSchema.parse(writeRecord(article));

const writeRecord = ({ title, summary, sections, claims, sources }: Article): WrittenRecord => ({
  title,
  summary,
  bottomLines: Object.fromEntries(
    sections.flatMap(({ heading, bottomLine }) => (bottomLine === null ? [] : [[heading, bottomLine]])),
  ),
  claims: Object.fromEntries(
    claims.map((claim) => [
      claim.id,
      {
        ...(claim.actors.length > 0 && { actors: claim.actors }),
        gist: claim.gist,
        ...(claim.quote !== undefined && { quote: claim.quote }),
        ...(claim.said !== undefined && { said: claim.said.edtf }),
        ...(claim.sources.length > 0 && {
          sources: sources
            .filter(({ key }) => claim.sources.includes(key))
            .map(({ publisher, issued }) => ({ publisher, issued: issued.edtf })),
        }),
        ...(claim.withdrawn !== undefined && { withdrawn: claim.withdrawn }),
      },
    ]),
  ),
});

/** The dates of a record as they are written. */
const write = (record: ArticleRecord): WrittenRecord => ({
  ...record,
  claims: Object.fromEntries(
    Object.entries(record.claims).map(([number, { said, sources, ...claim }]) => [
      number,
      {
        ...claim,
        ...(said && { said: said.edtf }),
        ...(sources && { sources: sources.map(({ publisher, issued }) => ({ publisher, issued: issued.edtf })) }),
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
    .filter((article) => !isAsRecorded(article, editions))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (changed.length === 0) return null;
  const before = editions.map((edition): WrittenEdition => ({
    date: edition.date.edtf,
    ...(edition.note !== undefined && { note: edition.note }),
    articles: Object.fromEntries(Object.entries(edition.articles).map(([slug, record]) => [slug, write(record)])),
  }));
  const added: WrittenEdition = {
    date,
    ...(note !== undefined && { note }),
    articles: Object.fromEntries(changed.map((article) => [article.slug, writeRecord(article)])),
  };
  return `${JSON.stringify({ version: 1, editions: [...before, added] }, null, 1)}\n`;
}

/** Whatever the order in which claims and keys are written. */
const isSame = (a: ArticleRecord | undefined, b: ArticleRecord): boolean =>
  a !== undefined && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
};

/** Whether an article is as the newest edition has recorded it. */
const isAsRecorded = onceForEach(
  (article: Article, editions: readonly Edition[]): boolean =>
    isSame(findRecords(editions, article).at(-1)?.record, buildRecord(article)),
  (editions) => editions,
);

/** How an article stood at each edition that recorded it, oldest first, under whatever name it then had. */
export const findRecords = (
  editions: readonly Edition[],
  { slug, aliases }: Pick<Article, 'slug' | 'aliases'>,
): { date: PreciseDate; note: string | null; record: ArticleRecord }[] =>
  editions.flatMap(({ date, note, articles }) => {
    const name = [slug, ...aliases].find((each) => each in articles);
    const record = name === undefined ? undefined : articles[name];
    return record ? [{ date, note: note ?? null, record }] : [];
  });

/** By which edition some articles can be cited: `Edition 3, 9 March 2023`; neither its number nor its date is ever broken
    over two lines. `null` where none has been recorded yet. */
export function formatEdition(
  editions: readonly Edition[],
  articles: readonly Article[],
  language: string,
): string | null {
  const last = editions.at(-1);
  if (!last) return null;
  const isUnchanged = articles.every((article) => isAsRecorded(article, editions));
  const date = formatDate(last.date, { language, style: 'long' }).replaceAll(' ', '\u00A0');
  return `Edition\u00A0${editions.length}, ${date}${isUnchanged ? '' : ', with later changes'}`;
}
