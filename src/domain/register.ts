import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import { buildBibliography, type CitedSource } from './bibliography.ts';
import { buildChronology } from './chronology.ts';
import { orderDateOf, sortClaims } from './claim-order.ts';
import { compareClaimIds, parseClaimId, type Claim } from './claim.ts';
import { compareDates, yearsOf, type PreciseDate } from './date.ts';
import type { Event } from './event.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import type { Section } from './section.ts';

/** The most claims, events or lines on one page. What there is more of stands on the pages of a register. */
export const PAGE_SIZE = 50;
/** The most sections of articles that an issue’s page shows whole. */
export const MOST_SECTIONS = 10;
/** With more documents than this, each publisher has a page of its own. */
const MOST_SOURCES = 200;
/** With more documents than this, a publisher has a page for each year. */
const MOST_OF_PUBLISHER = 100;

/** What a register lists, each in its own form. */
export type RegisterItems =
  | { kind: 'claims'; of: Issue; items: Claim[] }
  | { kind: 'record'; of: Actor; items: Claim[] }
  | { kind: 'events'; of: Issue | null; items: Event[] }
  | { kind: 'sections'; of: Issue; items: { article: Article; section: Section }[] }
  | { kind: 'articles'; of: null; items: Article[] }
  | { kind: 'sources'; of: null; items: CitedSource[] };

/** One page of a register. */
export type RegisterPage = RegisterItems & {
  /** The last part of its address. */
  name: string;
  /** What a reader sees of it in the list of pages: `RIV-51 to RIV-100`. */
  words: string;
};

/** A list that is too long for one page, in pages that keep their places as it grows: oldest first. */
export interface Register {
  /** Below the base of the site, with a slash at its end. */
  folder: string;
  title: string;
  /** The page of which it is a part, and its name. */
  home: { path: string; words: string };
  pages: RegisterPage[];
  /** Where each year begins, oldest first. */
  years: { year: number; page: RegisterPage }[];
}

const registersByLibrary = new WeakMap<Library, ReadonlyMap<string, Register>>();

/** Every register of a publication, by its folder; none where everything fits its page. Made once for a library. */
export function buildRegisters(library: Library): ReadonlyMap<string, Register> {
  const known = registersByLibrary.get(library);
  if (known) return known;
  const registers = [
    ...library.issues.flatMap((issue) => registersOfIssue(issue, library)),
    ...library.actors.flatMap((actor) => registersOfActor(actor, library)),
    ...registersOfAll(library),
    ...buildSourceRegisters(library),
  ];
  const byFolder = new Map(registers.map((register) => [register.folder, register]));
  registersByLibrary.set(library, byFolder);
  return byFolder;
}

/** Whether the claims of an issue leave its page. */
export const hasPagesOfClaims = (claims: readonly Claim[]): boolean => claims.length > PAGE_SIZE;

type Dated<T> = (item: T) => PreciseDate | null | undefined;

function registersOfIssue(issue: Issue, library: Library): Register[] {
  const home = { path: `issues/${issue.id}/`, words: issue.title };
  const dateOf: Dated<Claim> = (claim) => orderDateOf(claim, library);
  const claims = library.claimsByIssue.get(issue.id).toSorted((a, b) => compareClaimIds(a.id, b.id));
  const sections = library.sectionsByIssue.get(issue.id).toReversed();
  const events = listEvents(library.eventsByIssue.get(issue.id));
  return [
    ...(hasPagesOfClaims(claims)
      ? [
          byNumber(claims, dateOf, (items, page) => ({ kind: 'claims', of: issue, items, ...page }), {
            folder: `${home.path}claims/`,
            title: `Claims on ${issue.title}`,
            home,
          }),
        ]
      : []),
    ...(sections.length > MOST_SECTIONS
      ? [
          byFifty(
            sections,
            ({ article }) => article.publishedIn.date,
            (items, page) => ({ kind: 'sections', of: issue, items, ...page }),
            { folder: `${home.path}analysis/`, title: `Analysis of ${issue.title}`, home },
          ),
        ]
      : []),
    ...(events.length > PAGE_SIZE
      ? [
          byFifty(
            events,
            ({ date }) => date,
            (items, page) => ({ kind: 'events', of: issue, items, ...page }),
            {
              folder: `${home.path}timeline/`,
              title: `Timeline of ${issue.title}`,
              home,
            },
          ),
        ]
      : []),
  ];
}

/** The lists of what is on record of an actor, by the last part of their addresses. */
export const RECORD_LISTS = [
  { id: 'claims', title: 'Said and done', words: 'What this actor said or did, across issues, oldest first.' },
  { id: 'members-claims', title: 'By those who speak for it', words: 'What people of this actor said or did.' },
  { id: 'heard', title: 'Heard', words: 'What was said to this actor.' },
] as const;
export type RecordList = (typeof RECORD_LISTS)[number]['id'];

/** What is on record of an actor, list by list, oldest first. */
export function buildRecord(library: Library, actor: Actor): Record<RecordList, Claim[]> {
  const own = library.claimsByActor.get(actor.id);
  const isOwn = new Set(own);
  const members = library.actors.filter(({ of }) => of === actor.id);
  const ofMembers = new Set(members.flatMap(({ id }) => library.claimsByActor.get(id)));
  return {
    claims: sortClaims(own, library),
    'members-claims': sortClaims(
      [...ofMembers].filter((claim) => !isOwn.has(claim)),
      library,
    ),
    heard: sortClaims(library.claimsByAudience.get(actor.id), library),
  };
}

function registersOfActor(actor: Actor, library: Library): Register[] {
  const home = { path: `actors/${actor.id}/`, words: actor.name };
  const record = buildRecord(library, actor);
  return RECORD_LISTS.filter(({ id }) => record[id].length > PAGE_SIZE).map(({ id, title }) =>
    byFifty(
      record[id],
      (claim) => orderDateOf(claim, library),
      (items, page) => ({ kind: 'record', of: actor, items, ...page }),
      { folder: `${home.path}${id}/`, title: `${actor.name}: ${title.toLowerCase()}`, home },
    ),
  );
}

function registersOfAll(library: Library): Register[] {
  const events = listEvents(library.events);
  const articles = library.articles.toReversed();
  return [
    ...(events.length > PAGE_SIZE
      ? [
          byFifty(
            events,
            ({ date }) => date,
            (items, page) => ({ kind: 'events', of: null, items, ...page }),
            {
              folder: 'timeline/',
              title: 'What happened when',
              home: { path: 'timeline/', words: 'What happened when' },
            },
          ),
        ]
      : []),
    ...(articles.length > PAGE_SIZE
      ? [
          byFifty(
            articles,
            ({ publishedIn }) => publishedIn.date,
            (items, page) => ({ kind: 'articles', of: null, items, ...page }),
            { folder: 'articles/page/', title: 'Articles by date', home: { path: 'articles/', words: 'Articles' } },
          ),
        ]
      : []),
  ];
}

/** Events oldest first, those without a date last. */
function listEvents(events: readonly Event[]): Event[] {
  const { dated, undated } = buildChronology(events);
  return [...dated, ...undated];
}

const sourceRegistersByLibrary = new WeakMap<Library, Register[]>();

/** The registers of documents, by publisher; none where all fit their page. Made once for a library. */
export function buildSourceRegisters(library: Library): Register[] {
  const registers = sourceRegistersByLibrary.get(library) ?? registersOfPublishers(library);
  sourceRegistersByLibrary.set(library, registers);
  return registers;
}

function registersOfPublishers(library: Library): Register[] {
  if (library.sourcesById.size <= MOST_SOURCES) return [];
  const taken = new Set<string>();
  return buildBibliography(library).map(({ publisher, sources }) => {
    const oldestFirst = sources.toSorted((a, b) => compareDates(a.source.issued, b.source.issued));
    const yearOf = ({ source }: CitedSource): number => yearsOf(source.issued).at(-1) ?? 0;
    const isLong = sources.length > MOST_OF_PUBLISHER;
    const groups = isLong ? [...Map.groupBy(oldestFirst, yearOf)] : [[0, sources] as const];
    return withYears(
      groups.map(([year, items]) => ({
        kind: 'sources',
        of: null,
        items: [...items],
        name: isLong ? String(year) : '',
        words: isLong ? String(year) : publisher,
      })),
      isLong ? (item) => (item as CitedSource).source.issued : () => null,
      {
        folder: `sources/${nameFolder(publisher, taken)}/`,
        title: publisher,
        home: { path: 'sources/', words: 'Sources' },
      },
    );
  });
}

/** A name as part of an address; a second publisher of the same letters gets a number. */
function nameFolder(publisher: string, taken: Set<string>): string {
  const plain =
    publisher
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'publisher';
  let name = plain;
  for (let i = 2; taken.has(name); i += 1) name = `${plain}-${i}`;
  taken.add(name);
  return name;
}

type About = Pick<Register, 'folder' | 'title' | 'home'>;
type Named = Pick<RegisterPage, 'name' | 'words'>;

/** Pages of fifty numbers each: a claim never changes its page. */
function byNumber(
  claims: readonly Claim[],
  dateOf: Dated<Claim>,
  makePage: (items: Claim[], named: Named) => RegisterPage,
  about: About,
): Register {
  const pages = Array.from(Map.groupBy(claims, pageOfClaim), ([name, items]) =>
    makePage(items, { name, words: `${items[0]?.id} to ${items.at(-1)?.id}` }),
  );
  return withYears(pages, (item) => dateOf(item as Claim), about);
}

/** The page of fifty numbers on which a claim stands. */
export const pageOfClaim = ({ id }: Pick<Claim, 'id'>): string =>
  String(Math.ceil(parseClaimId(id).number / PAGE_SIZE));

function byFifty<T>(
  items: readonly T[],
  dateOf: Dated<T>,
  makePage: (items: T[], named: Named) => RegisterPage,
  about: About,
): Register {
  const pages: RegisterPage[] = [];
  for (let start = 0; start < items.length; start += PAGE_SIZE) {
    const some = items.slice(start, start + PAGE_SIZE);
    pages.push(makePage(some, { name: String(pages.length + 1), words: spanOf(some, dateOf) }));
  }
  return withYears(pages, (item) => dateOf(item as T), about);
}

/** `2014`, or `2014 to 2016`. */
function spanOf<T>(items: readonly T[], dateOf: Dated<T>): string {
  const years = items.flatMap((item) => lastYear(dateOf(item)) ?? []);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return 'Without a date';
  return first === last ? String(first) : `${first} to ${last}`;
}

const lastYear = (date: PreciseDate | null | undefined): number | undefined =>
  date ? yearsOf(date).at(-1) : undefined;

function withYears(
  pages: RegisterPage[],
  dateOf: (item: unknown) => PreciseDate | null | undefined,
  about: About,
): Register {
  const years = new Map<number, RegisterPage>();
  for (const page of pages)
    for (const item of page.items) {
      const year = lastYear(dateOf(item));
      if (year !== undefined && !years.has(year)) years.set(year, page);
    }
  return {
    ...about,
    pages,
    years: Array.from(years, ([year, page]) => ({ year, page })).sort((a, b) => a.year - b.year),
  };
}
