import { diffWordsWithSpace } from 'diff';
import type { Article } from './article.ts';
import { compareClaimIds } from './claim.ts';
import { formatDate, type PreciseDate } from './date.ts';
import { buildRecord, findRecords, type ArticleRecord, type Edition } from './edition.ts';
import { formatSource } from './source.ts';

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
  kind: 'added' | 'changed' | 'removed' | 'withdrawn';
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

/** How a history puts what is recorded into words. */
export interface Wording {
  nameOf(actor: string): string;
  language: string;
}

const PLAIN: Wording = { nameOf: (actor) => actor, language: 'en' };

/** How an article changed, newest first. Empty where it is in no edition. */
export function buildRevisions(article: Article, editions: readonly Edition[], wording: Wording = PLAIN): Revision[] {
  const recorded = findRecords(editions, article);
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
        changes: before ? findChanges(before, record, wording) : [],
      };
    })
    .filter(({ isFirst, changes }) => isFirst || changes.length > 0)
    .reverse();
}

/** The last edition in which an article differed from the one before; `null` where there is none. */
export const findLastRevised = (article: Article, editions: readonly Edition[]): PreciseDate | null =>
  buildRevisions(article, editions).find(({ isFirst, date }) => !isFirst && date !== null)?.date ?? null;

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

function findChanges(before: ArticleRecord, after: ArticleRecord, wording: Wording): Change[] {
  const ofText = [
    change('Title', null, before.title, after.title),
    change('Summary', null, before.summary, after.summary),
    ...keysOf(before.bottomLines, after.bottomLines).map((heading) =>
      change(heading, null, before.bottomLines[heading] ?? '', after.bottomLines[heading] ?? ''),
    ),
  ];
  const ofClaims = keysOf(before.claims, after.claims)
    .sort(compareClaimIds)
    .map((number) => changeOfClaim(number, before.claims[number], after.claims[number], wording));
  return [...ofText, ...ofClaims].flatMap((found) => found ?? []);
}

type ClaimRecord = ArticleRecord['claims'][string];

function changeOfClaim(
  number: string,
  before: ClaimRecord | undefined,
  after: ClaimRecord | undefined,
  wording: Wording,
): Change | null {
  if (after?.withdrawn !== undefined && before?.withdrawn === undefined) {
    return { of: number, claim: number, kind: 'withdrawn', runs: [{ kind: 'same', text: after.withdrawn }] };
  }
  return change(number, number, before ? wordsOf(before, wording) : '', after ? wordsOf(after, wording) : '');
}

/** A claim as one text, so that a change anywhere in it shows. */
function wordsOf(
  { actors, gist, quote, said, sources, withdrawn }: ClaimRecord,
  { nameOf, language }: Wording,
): string {
  const from = sources?.map((source) => formatSource(source, language)).join('; ');
  return [
    actors && `${actors.map(nameOf).join(', ')}:`,
    gist,
    quote && `“${quote}”`,
    said && `(${formatDate(said, { language, style: 'long' })})`,
    from && `[${from}]`,
    withdrawn,
  ]
    .filter(Boolean)
    .join(' ');
}

function change(of: string, claim: string | null, before: string, after: string): Change | null {
  if (before === after) return null;
  const runs = joinRuns(
    diffWordsWithSpace(before, after).map(({ added, removed, value }): WordRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  return { of, claim, kind: before === '' ? 'added' : after === '' ? 'removed' : 'changed', runs };
}

/** Words that changed one beside the other are told as one change: all that went, then all that came. */
function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && removed + added !== '' && at < runs.length - 1;
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    joined.push({ kind, text });
  }
  flush();
  return joined;
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
