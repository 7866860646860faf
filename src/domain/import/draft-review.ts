import type { ReviewEntry } from '#domain/review.ts';
import type { DraftParts } from './draft.ts';
import type { NumberedClaim } from './numbered-claim.ts';
import type { DraftSource } from './source-register.ts';

/** Every guess, where it stands in the frontmatter, and from what it was made. */
export function listReview(
  { head, sections, published, title }: DraftParts,
  claims: readonly NumberedClaim[],
  sources: readonly DraftSource[],
  terms: readonly string[][],
): ReviewEntry[] {
  return [
    ...(head.title === null
      ? [{ place: 'title', reason: `The text states no title; “${title}” is the name of its file.` }]
      : []),
    ...(head.summary === null
      ? [
          {
            place: 'summary',
            reason: 'The first sentences of the text stand in. Say in one or two sentences what the article comes to.',
          },
        ]
      : []),
    ...(published === null ? [{ place: 'publishedIn.date', reason: 'The text does not say when it came out.' }] : []),
    ...head.doubts.map(({ field, reason }) => ({ place: field, reason })),
    ...sections.map(({ reason, issues }, at) => ({
      place: `sections[${at}]${issues.length > 0 ? '.issue' : ''}`,
      reason,
    })),
    ...sources.flatMap(({ key, doubts }) => doubts.map((reason) => ({ place: `sources[${key}].issued`, reason }))),
    ...claims.flatMap(({ id, kind, reason, isSure }) => [
      { place: `claims[${id}]${kind === 'statement' ? '.actor' : ''}`, reason },
      ...(isSure
        ? []
        : [{ place: `claims[${id}].issue`, reason: 'Its section names no issue; this one was taken from its words.' }]),
      { place: `claims[${id}].gist`, reason: 'The sentence of the article stands in. Say it in your own words.' },
    ]),
    ...terms.map((words) => ({
      place: 'claims',
      reason: `Quoted terms without a claim of their own: ${words.map((term) => `“${term}”`).join(', ')}. Add a claim where one matters.`,
    })),
  ];
}
