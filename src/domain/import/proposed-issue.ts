import { findProperNames } from './proper-name.ts';
import { findFreeId, formatSlug } from './slug.ts';
import type { IssueNames } from './section-plan.ts';

const MOST_ISSUES = 4;

/** Issues for a publication that has none: the names that most paragraphs share, persons left out. At least one. */
export function proposeIssues(paragraphs: readonly string[], persons: readonly string[], title: string): IssueNames[] {
  const personal = new Set(persons.flatMap((name) => [name, ...name.split(/\s+/)]));
  const counts = new Map<string, { paragraphs: number; times: number }>();
  for (const text of paragraphs) {
    const names = findProperNames(text).filter(
      ({ name, isFirst }) => name.length > 3 && !personal.has(name) && !(isFirst && !/\s/.test(name)),
    );
    for (const name of new Set(names.map((found) => found.name))) {
      const count = counts.get(name) ?? { paragraphs: 0, times: 0 };
      counts.set(name, {
        paragraphs: count.paragraphs + 1,
        times: count.times + names.filter((found) => found.name === name).length,
      });
    }
  }
  const prominent = [...counts]
    .filter(([, { paragraphs: count, times }]) => count >= 2 && times >= 3)
    .sort(([, a], [, b]) => b.paragraphs - a.paragraphs || b.times - a.times);
  const names = prominent.slice(0, MOST_ISSUES).map(([name]) => name);
  const chosen = names.length > 0 ? names : [title];
  return chosen.reduce<IssueNames[]>(
    (issues, name) => [
      ...issues,
      {
        id: findFreeId(
          formatSlug(name, 40)
            .replace(/^(?=[\d-]*$)/, 'issue-')
            .replace(/-$/, ''),
          (id) => issues.some((issue) => issue.id === id),
        ),
        title: name,
        code: formatCode(name, issues),
        aliases: [],
      },
    ],
    [],
  );
}

/** Two to five capital letters: initials of a long name, else the first letters. */
export function formatCode(name: string, taken: readonly { code: string }[]): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && !/^(?:THE|A|AN|OF|AND|IN|ON|FOR|TO)$/.test(word));
  const initials = words
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 4);
  const base = (words.length >= 3 ? initials : (words[0] ?? '').slice(0, 3)).padEnd(2, 'X');
  const isTaken = (code: string): boolean => taken.some((each) => each.code === code);
  if (!isTaken(base)) return base;
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    if (!isTaken(base.slice(0, 4) + letter)) return base.slice(0, 4) + letter;
  return base;
}
