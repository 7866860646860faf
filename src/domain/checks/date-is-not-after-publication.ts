import type { Article } from '../article.ts';
import { formatDate, isAfter, type PreciseDate } from '../date.ts';
import type { Path } from '../yaml-document.ts';
import type { Check, Finding } from './check.ts';
import { findWholeArticles } from './names.ts';

/** Nothing that an article tells or cites can be later than its publication or its last change. */
export const dateIsNotAfterPublication: Check = {
  id: 'date-is-not-after-publication',
  level: 'error',
  check: (library) => findWholeArticles(library).flatMap((article) => findLateDates(article, library.site.language)),
};

function findLateDates(article: Article, language: string): Finding[] {
  const { publishedIn, updated, claims, sources } = article;
  const latest = updated && isAfter(updated, publishedIn.date) ? updated : publishedIn.date;
  const dates: [PreciseDate | undefined, Path][] = [
    ...sources.map(({ key, issued }): [PreciseDate, Path] => [issued, ['sources', key, 'issued']]),
    ...claims.flatMap(({ said, reported }, index): [PreciseDate | undefined, Path][] => [
      [said, ['claims', index, 'said']],
      [reported, ['claims', index, 'reported']],
    ]),
  ];
  const format = (date: PreciseDate): string => formatDate(date, { language, style: 'long' });
  return dates.flatMap(([date, path]) =>
    date && isAfter(date, latest)
      ? {
          location: article.locationOf(path),
          message: `${capitalise(format(date))} is later than the article itself, which came out in ${format(latest)}.`,
          hint: 'One of the two dates is wrong; or give the day of the last change as "updated".',
        }
      : [],
  );
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
