import { formatDate, isAfter } from '../date.ts';
import type { Path } from '../yaml-document.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

export const updateIsNotBeforePublication: Check = {
  id: 'update-is-not-before-publication',
  level: 'error',
  check: (library) =>
    findWholeArticles(library).flatMap(({ publishedIn, updated, corrections, locationOf }) => {
      const changes: { date: typeof updated; path: Path }[] = [
        { date: updated, path: ['updated'] },
        ...corrections.map(({ date }, index) => ({ date, path: ['corrections', index, 'date'] })),
      ];
      return changes.flatMap(({ date, path }) =>
        date && isAfter(publishedIn.date, date)
          ? {
              location: locationOf(path),
              message: `This is earlier than the publication of the article (${formatDate(publishedIn.date, { language: library.site.language, style: 'long' })}).`,
              hint: 'One of the two dates is wrong.',
            }
          : [],
      );
    }),
};
