import type { Root } from 'mdast';
import type { ReviewEntry } from '#domain/review.ts';
import type { DraftParts } from './draft.ts';
import { textsOf } from './inline-text.ts';
import type { NumberedClaim } from './numbered-claim.ts';
import { formatPicture } from './picture-line.ts';
import { findSentences } from './sentence.ts';
import type { DraftSource } from './source-register.ts';

/** Everything that stands in the frontmatter of a draft, in the order in which an editor reads it. */
export function buildFrontmatter(
  parts: DraftParts,
  claims: readonly NumberedClaim[],
  sources: readonly DraftSource[],
  review: readonly ReviewEntry[],
): Record<string, unknown> {
  const { head, title, sections, tree, published } = parts;
  const { name, volume, number, pages } = head;
  return {
    title,
    summary: head.summary ?? summarise(tree, title),
    publishedIn: {
      ...(name && { name }),
      ...(volume && { volume: asNumber(volume) }),
      ...(number && { number: asNumber(number) }),
      ...(pages && { pages }),
      date: published?.edtf ?? 'XXXX',
    },
    ...(head.pictures.length > 0 && { provenance: head.pictures.map(formatPicture).join(' ') }),
    ...(head.authors.length > 0 && { authors: head.authors }),
    ...(sections.length > 0 && {
      sections: sections.map(({ heading, issues }) => ({
        heading,
        ...(issues[0] !== undefined && { issue: issues[0] }),
      })),
    }),
    ...(sources.length > 0 && {
      sources: Object.fromEntries(sources.map(({ key, doubts, ...source }) => [key, source])),
    }),
    ...(claims.length > 0 && { claims: claims.map(formatClaim) }),
    ...(review.length > 0 && { review }),
  };
}

/** Written without quotation marks, where nothing is lost by it. */
const asNumber = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

const formatClaim = ({
  id,
  issue,
  kind,
  speakers,
  said,
  reported,
  gist,
  quote,
  passage,
  sources,
}: NumberedClaim): Record<string, unknown> => ({
  id,
  issue,
  kind,
  ...(speakers.length > 0 && {
    actor: speakers.length === 1 ? speakers[0]?.id : speakers.map(({ id: actor }) => actor),
  }),
  ...(said !== null && { said }),
  ...(reported !== null && { reported }),
  gist,
  ...(quote !== null && { quote }),
  ...(passage !== null && { passage }),
  sources,
});

const MOST_LETTERS = 320;

/** The first sentences of the text, as far as they are short. */
function summarise(tree: Root, title: string): string {
  const text =
    textsOf({ ...tree, children: tree.children.filter(({ type }) => type === 'paragraph') }).find(
      (words) => words.trim() !== '',
    ) ?? title;
  const sentences = findSentences(text, []).map(({ start, end }) => text.slice(start, end).trim());
  const [first = text, second] = sentences;
  const both = second === undefined ? first : `${first} ${second}`;
  const words = both.length <= MOST_LETTERS ? both : first;
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`;
}
