import type { Root, RootContent } from 'mdast';
import { z } from 'zod';
import { claimSchema, type Claim } from './claim.ts';
import { crossLinkSchema, type CrossLink } from './cross-link.ts';
import type { PreciseDate } from './date.ts';
import { eventSchema, type Event } from './event.ts';
import { positionSchema, type Position } from './position.ts';
import { reviewEntrySchema } from './review.ts';
import { sectionSchema, type ListedSection, type Section } from './section.ts';
import type { Locate } from './shape.ts';
import { sourceSchema, type Source } from './source.ts';
import { id, language, preciseDate, text } from './value.ts';

/** Where an article came out, at the precision that is known. */
export const publishedInSchema = z.strictObject({
  name: text.optional().describe('The serial.'),
  volume: text.optional().describe('The volume, as printed.'),
  number: text.optional().describe('The number of the serial’s issue, as printed.'),
  pages: text.optional().describe('Pages, as printed.'),
  url: z.string().optional().describe('The address of the original.'),
  date: preciseDate.describe('The date of publication (EDTF), no more precise than is known.'),
});

export const correctionSchema = z.strictObject({
  date: preciseDate.describe('When the correction was made (EDTF).'),
  text: text.describe('What was wrong and what stands now.'),
});

/** The frontmatter of `content/articles/<slug>.mdx`. */
export const articleSchema = z.strictObject({
  title: text.describe('The title.'),
  summary: text.describe('One or two sentences.'),
  publishedIn: publishedInSchema.describe('Where and when the article came out.'),
  provenance: text.optional().describe('Where this text comes from, in a sentence or two.'),
  authors: z.array(text).default([]).describe('Authors; left out where unknown.'),
  language: language.optional().describe('The language of the article, where it is not that of the publication.'),
  updated: preciseDate.optional().describe('When the text was last changed (EDTF).'),
  aliases: z.array(id).default([]).describe('Former slugs of this article.'),
  sections: z.array(sectionSchema).default([]).describe('Each ## heading of the body, in order.'),
  sources: z.record(text, sourceSchema).default({}).describe('The documents that the article cites, by key.'),
  claims: z.array(claimSchema).default([]).describe('The attributable statements.'),
  positions: z.array(positionSchema).default([]).describe('Where actors stand.'),
  events: z.array(eventSchema).default([]).describe('Dated happenings.'),
  links: z.array(crossLinkSchema).default([]).describe('Links between issues.'),
  corrections: z.array(correctionSchema).default([]).describe('Corrections, newest first.'),
  review: z
    .array(reviewEntrySchema)
    .default([])
    .describe('Guesses of an import that are still to be looked at; with any, the article is a draft.'),
});

type Frontmatter = z.output<typeof articleSchema>;

/** One analytical piece: its structured frontmatter and the one tree of its body. */
export interface Article extends Omit<
  Frontmatter,
  'sections' | 'sources' | 'claims' | 'positions' | 'events' | 'links'
> {
  slug: string;
  file: string;
  /** What stands before the first section. */
  opening: RootContent[];
  sections: Section[];
  sources: Source[];
  claims: Claim[];
  positions: Position[];
  events: Event[];
  links: CrossLink[];
  /** The sections as the frontmatter lists them. */
  listedSections: ListedSection[];
  /** The body as it was parsed, once; everything shown of it is a view of this tree. */
  tree: Root;
  /** The last edition in which something of it had changed; `null` where there is none. */
  revised: PreciseDate | null;
  /** Everything that the frontmatter gives a name to, also where its entry is unsound and left out above. */
  declared: { claims: string[]; events: string[]; sources: string[] };
  /** Place of a part of the frontmatter, such as `['claims', 3, 'quote']`. */
  locationOf: Locate;
}

/** `Title`, or `Serial, vol. 13, no. 145`. */
export function formatSerial({ publishedIn }: Pick<Article, 'publishedIn'>): string {
  const { name, volume, number, pages } = publishedIn;
  return [name, volume && `vol. ${volume}`, number && `no. ${number}`, pages && `pp. ${pages}`]
    .filter(Boolean)
    .join(', ');
}

type Dated = Pick<Article, 'corrections' | 'updated' | 'publishedIn' | 'revised'>;

/** Every date on which something about an article changed: its publication, updates, corrections, its last edition. */
export const findChangeDates = ({ corrections, updated, publishedIn, revised }: Dated): PreciseDate[] => [
  publishedIn.date,
  ...(updated ? [updated] : []),
  ...corrections.map(({ date }) => date),
  ...(revised ? [revised] : []),
];

/** The newest of them. */
export function lastUpdated(article: Dated): PreciseDate {
  const dates = findChangeDates(article);
  return dates.reduce(
    (newest, date) => ((date.latest ?? '') > (newest.latest ?? '') ? date : newest),
    article.publishedIn.date,
  );
}
