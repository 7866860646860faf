import type { Article } from '../article.ts';
import { formatDate, isAfter } from '../date.ts';
import type { Check, Finding } from './check.ts';
import { findWholeArticles } from './names.ts';

/** A source cannot report what was said after it came out; an action it may have announced. */
export const wordsAreNotLaterThanSource: Check = {
  id: 'words-are-not-later-than-source',
  level: 'error',
  check: (library) => findWholeArticles(library).flatMap((article) => findEarlySources(article, library.site.language)),
};

function findEarlySources({ claims, sources, publishedIn, updated, locationOf }: Article, language: string): Finding[] {
  const reasons = { hint: 'One of the two dates is wrong, or this is not the source of these words.' };
  return claims.flatMap(({ id, kind, said, reported, sources: keys, withdrawn }, index) => {
    if (!said || withdrawn !== undefined || kind === 'assessment') return [];
    // A date later than the article itself is told by its own rule.
    if (isAfter(said, publishedIn.date) && !(updated && !isAfter(said, updated))) return [];
    if (reported && isAfter(said, reported)) {
      return {
        location: locationOf(['claims', index, 'reported']),
        message: `${id} was reported before it was said or done.`,
        ...reasons,
      };
    }
    return keys.flatMap((key, at) => {
      const source = sources.find((candidate) => candidate.key === key);
      if (!source || !isAfter(said, source.issued)) return [];
      const issued = formatDate(source.issued, { language, style: 'long' });
      return {
        location: locationOf(['claims', index, 'sources', at]),
        ...(kind === 'statement' ? {} : { level: 'warning' as const }),
        message: `${id} was said or done after this source came out (${issued}).`,
        ...reasons,
      };
    });
  });
}
