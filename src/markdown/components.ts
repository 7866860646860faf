import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { buildChronology } from '#domain/chronology.ts';
import { drawChronology, drawIssueMap } from '#src/draw.ts';
import type { HandlerContext } from './handlers.ts';

interface Use {
  attributes: Readonly<Record<string, string>>;
  children: ElementContent[];
  context: HandlerContext;
}

/** A component that an article may use; its attributes are literal texts. */
export interface Component {
  name: string;
  /** What it is for, for editors. */
  purpose: string;
  required: readonly string[];
  optional: readonly string[];
  render(use: Use): ElementContent[] | ElementContent;
}

/** The vocabulary of articles, in full: an article is data, so it can use nothing else. */
export const components: readonly Component[] = [
  {
    name: 'Map',
    purpose: 'The map of an issue.',
    required: ['issue'],
    optional: [],
    render: ({ attributes, context: { library, article, variant } }) => {
      const issue = library.issuesById.get(attributes['issue'] ?? '');
      const svg = issue && drawIssueMap(issue, library, `map-${article.slug}-${variant}-${issue.id}`);
      return svg ? h('figure', { className: ['figure'] }, [raw(svg), caption(issue?.map?.caption)]) : [];
    },
  },
  {
    name: 'Timeline',
    purpose: 'The events of an issue on a scale.',
    required: ['issue'],
    optional: [],
    render: ({ attributes, context: { library, article, variant } }) => {
      const issue = library.issuesById.get(attributes['issue'] ?? '');
      if (!issue) return [];
      const chronology = buildChronology(library.eventsByIssue.get(issue.id));
      const { pictures } = drawChronology(chronology, `timeline-${article.slug}-${variant}-${issue.id}`);
      return pictures.length > 0 ? h('figure', { className: ['figure', 'wide-figure'] }, pictures.map(raw)) : [];
    },
  },
  {
    name: 'Figure',
    purpose: 'A picture from public/, with its words.',
    required: ['src', 'alt', 'width', 'height'],
    optional: ['caption', 'credit'],
    render: ({ attributes: { src = '', alt = '', width, height, caption: words, credit }, context: { addresses } }) =>
      h('figure', { className: ['figure'] }, [
        h('img', {
          src: src.startsWith('/') ? addresses.page(src.slice(1)) : src,
          alt,
          width,
          height,
          loading: 'lazy',
          decoding: 'async',
        }),
        caption([words, credit && `Picture: ${credit}`].filter(Boolean).join(' ')),
      ]),
  },
  {
    name: 'Callout',
    purpose: 'A remark set apart from the text.',
    required: [],
    optional: ['title'],
    render: ({ attributes: { title }, children }) =>
      h('aside', { className: ['callout'], role: 'note', ariaLabel: title ?? 'Note' }, [
        h('p', { className: ['callout-label'], ariaHidden: 'true' }, title ?? 'Note'),
        ...children,
      ]),
  },
  {
    name: 'PullQuote',
    purpose: 'The words of a claim, large.',
    required: ['claim'],
    optional: [],
    render: ({ attributes, context: { library, addresses } }) => {
      const claim = library.claimsById.get(attributes['claim'] ?? '');
      if (!claim?.quote) return [];
      const speakers = claim.actors.flatMap((id) => library.actorsById.get(id)?.name ?? []).join(' and ');
      return h('figure', { className: ['pull-quote'] }, [
        h('blockquote', [h('p', { dir: 'auto' }, `“${claim.quote}”`)]),
        h('figcaption', [
          h('a', { className: ['claim-number'], href: addresses.claim(claim) }, claim.id),
          ' ',
          ...(speakers ? [h('span', { className: ['name'] }, speakers)] : []),
        ]),
      ]);
    },
  },
];

const raw = (svg: string): ElementContent => ({ type: 'raw', value: svg }) as unknown as Text;

const caption = (words: string | undefined): ElementContent | null => (words ? h('figcaption', words) : null);
