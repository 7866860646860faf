/** What may stand in a text besides Markdown: components and raw HTML. How they look is in `markdown/`. */

export interface ComponentForm {
  name: string;
  required: readonly string[];
  optional: readonly string[];
  /** Attributes of a given form; all others are any text. */
  numbers?: readonly string[];
}

/** The components of articles and issues, in full: an article is data, so it can use nothing else. */
export const ARTICLE_COMPONENTS: readonly ComponentForm[] = [
  { name: 'Map', required: ['issue'], optional: [] },
  { name: 'Timeline', required: ['issue'], optional: [] },
  {
    name: 'Figure',
    required: ['src', 'alt', 'width', 'height'],
    optional: ['caption', 'credit'],
    numbers: ['width', 'height'],
  },
  { name: 'Callout', required: [], optional: ['title'] },
  { name: 'PullQuote', required: ['claim'], optional: [] },
];

/** The components that the owner’s own pages get without importing them. */
export const PAGE_COMPONENTS: readonly ComponentForm[] = [
  { name: 'IssueCards', required: [], optional: [] },
  { name: 'PositionMatrix', required: [], optional: [] },
  { name: 'Timeline', required: [], optional: ['issue'] },
  { name: 'NewestArticle', required: [], optional: [] },
  { name: 'Map', required: ['issue'], optional: [] },
];
