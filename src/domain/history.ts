import { diffWordsWithSpace } from 'diff';
import type { Article } from './article.ts';
import { compareClaimIds } from './claim.ts';
import type { PreciseDate } from './date.ts';
import { buildRecord, type ArticleRecord, type Edition } from './edition.ts';

/** A run of words that stayed, came or went. */
export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What happened to one thing of an article between two editions. */
export interface Change {
  /** A claim’s number, or the words for a title, a summary or the bottom line of a section. */
  of: string;
  claim: string | null;
  kind: 'added' | 'changed' | 'withdrawn';
  runs: WordRun[];
}

/** The state of an article at one edition, told as what changed; the first has no changes, only what it began with. */
export interface Revision {
  /** `null`: since the last edition, on a day that is not recorded. */
  date: PreciseDate | null;
  note: string | null;
  isFirst: boolean;
  claims: number;
  changes: Change[];
}

/** How an article changed, newest first. Empty where it is in no edition. */
export function buildRevisions(article: Article, editions: readonly Edition[]): Revision[] {
  const recorded = editions.flatMap(({ date, note, articles }) => {
    const record = articles[article.slug];
    return record ? [{ date, note: note ?? null, record }] : [];
  });
  if (recorded.length === 0) return [];
  const now = { date: null, note: null, record: buildRecord(article) };
  return [...recorded, now]
    .map(({ date, note, record }, at, all) => {
      const before = all[at - 1]?.record ?? null;
      return {
        date,
        note,
        isFirst: before === null,
        claims: Object.keys(record.claims).length,
        changes: before ? findChanges(before, record) : [],
      };
    })
    .filter(({ isFirst, changes }) => isFirst || changes.length > 0)
    .reverse();
}

/** The days on which the claims of an issue, or the bottom lines of its sections, changed after they were first recorded. */
export function findChangedDays(
  article: Article,
  issue: string,
  editions: readonly Edition[],
): { date: PreciseDate; claims: string[] }[] {
  const numbers = new Set(article.claims.filter((claim) => claim.issue === issue).map(({ id }) => id));
  const headings = new Set(
    article.sections.filter(({ issues }) => issues.includes(issue)).map(({ heading }) => heading),
  );
  return buildRevisions(article, editions).flatMap(({ date, isFirst, changes }) => {
    const here = changes.filter(({ claim, of }) => (claim === null ? headings.has(of) : numbers.has(claim)));
    return date === null || isFirst || here.length === 0
      ? []
      : [{ date, claims: here.flatMap(({ claim }) => claim ?? []) }];
  });
}

function findChanges(before: ArticleRecord, after: ArticleRecord): Change[] {
  const ofText = [
    change('Title', null, before.title, after.title),
    change('Summary', null, before.summary, after.summary),
    ...keysOf(before.bottomLines, after.bottomLines).map((heading) =>
      change(heading, null, before.bottomLines[heading] ?? '', after.bottomLines[heading] ?? ''),
    ),
  ];
  const ofClaims = keysOf(before.claims, after.claims)
    .sort(compareClaimIds)
    .map((number) => changeOfClaim(number, before.claims[number], after.claims[number]));
  return [...ofText, ...ofClaims].flatMap((found) => found ?? []);
}

type ClaimRecord = ArticleRecord['claims'][string];

function changeOfClaim(number: string, before: ClaimRecord | undefined, after: ClaimRecord | undefined): Change | null {
  if (after?.withdrawn !== undefined && before?.withdrawn === undefined) {
    return { of: number, claim: number, kind: 'withdrawn', runs: [{ kind: 'same', text: after.withdrawn }] };
  }
  return change(number, number, before ? wordsOf(before) : '', after ? wordsOf(after) : '');
}

/** A claim as one text, so that a change anywhere in it shows. */
const wordsOf = ({ gist, quote, said, withdrawn }: ClaimRecord): string =>
  [gist, quote && `“${quote}”`, said && `(${said})`, withdrawn].filter(Boolean).join(' ');

function change(of: string, claim: string | null, before: string, after: string): Change | null {
  if (before === after) return null;
  const runs = diffWordsWithSpace(before, after).map(({ added, removed, value }): WordRun => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return { of, claim, kind: before === '' ? 'added' : 'changed', runs };
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
