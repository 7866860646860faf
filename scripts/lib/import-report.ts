import { join } from 'node:path';
import type { Draft } from '#domain/import/draft.ts';
import { formatCount } from '#domain/count.ts';
import type { ImportOptions } from './import-options.ts';

/** What an import made, what it left out, and what is to be done next. */
export function formatDraft(draft: Draft, { into, isDryRun, published }: ImportOptions): string {
  const { files, sources, claims, sections, review, notices, head } = draft;
  const made = [
    formatCount(sections.length, 'section'),
    formatCount(sources.length, 'source'),
    formatCount(claims.length, 'claim'),
  ].join(', ');
  const proposed = files.slice(1).map(({ path }) => path);
  return [
    `${isDryRun ? 'Would write' : 'Wrote'} ${join(into, files[0]?.path ?? '')}: ${made}.`,
    ...(proposed.length > 0 ? [`Proposed, to be looked at: ${proposed.join(', ')}.`] : []),
    ...notices,
    ...(published === undefined && head.date === null
      ? ['The text does not say when it came out: dates without a year have the year XXXX. Give --published.']
      : []),
    `${formatCount(review.length, 'place')} to review: npm run review -- ${draft.slug}`,
  ].join('\n');
}
