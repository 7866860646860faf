import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import { emptyContents, type Contents } from './contents.ts';
import type { CrossLink } from './cross-link.ts';
import type { Event } from './event.ts';
import { findLastRevised } from './history.ts';
import type { Located, ParsedIssue } from './parse-content.ts';
import type { Place } from './place.ts';
import type { Position } from './position.ts';
import type { Section } from './section.ts';
import type { Site } from './site.ts';
import { identityOf, type Source } from './source.ts';
import type { Term } from './term.ts';

export type { Contents };

/** A whole publication: everything in it, and an index for every way of asking. */
export interface Library extends Omit<Contents, 'site'> {
  site: Site & Partial<Located>;
  claims: Claim[];
  events: Event[];
  issuesById: ReadonlyMap<string, ParsedIssue>;
  actorsById: ReadonlyMap<string, Actor & Located>;
  placesById: ReadonlyMap<string, Place & Located>;
  termsById: ReadonlyMap<string, Term & Located>;
  articlesBySlug: ReadonlyMap<string, Article>;
  claimsById: ReadonlyMap<string, Claim>;
  /** Every document cited, once, by its id in the publication. */
  sourcesById: ReadonlyMap<string, Source>;
  /** The documents of each article by the keys under which it cites them, by its slug. */
  sourcesByKey: ReadonlyMap<string, ReadonlyMap<string, Source>>;
  claimsByIssue: Lists<Claim>;
  /** What each actor said or did, by the actor’s id. */
  claimsByActor: Lists<Claim>;
  /** What was said to each actor, or to each audience that is named in plain words. */
  claimsByAudience: Lists<Claim>;
  claimsBySource: Lists<Claim>;
  sectionsByIssue: Lists<{ article: Article; section: Section }>;
  eventsByIssue: Lists<Event>;
  eventsByActor: Lists<Event>;
  positionsByIssue: Lists<Position>;
  positionsByActor: Lists<Position>;
  linksByIssue: Lists<CrossLink>;
}

/** Lists by the id of what they belong to, each in the order of the articles: newest first. */
export interface Lists<T> {
  get(id: string): readonly T[];
}

const NO_SITE: Site = {
  title: 'Untitled',
  description: '',
  language: 'en',
  url: 'https://example.org/',
  rights: '',
  issues: [],
  checks: [],
};

/** Makes one library of what was read. Issues come in the order of the site, articles newest first. */
export function buildLibrary(read: Partial<Contents>): Library {
  const contents = { ...emptyContents(''), ...read };
  const site = contents.site ?? NO_SITE;
  const issues = inOrder(contents.issues, site.issues);
  const articles = withSourceIds([...contents.articles].sort(newestFirst)).map((article) => ({
    ...article,
    revised: findLastRevised(article, contents.editions),
  }));
  const claims = articles.flatMap((article) => article.claims);
  const sources = articles.flatMap((article) => article.sources);
  const events = articles.flatMap((article) => article.events);
  const positions = articles.flatMap((article) => article.positions);
  const sourcesByKey = new Map(
    articles.map((article) => [article.slug, indexBy(article.sources, ({ key }) => key)] as const),
  );
  return {
    ...contents,
    site,
    issues,
    articles,
    claims,
    events,
    issuesById: indexBy(issues, ({ id }) => id),
    actorsById: indexBy(contents.actors, ({ id }) => id),
    placesById: indexBy(contents.places, ({ id }) => id),
    termsById: indexBy(contents.terms, ({ id }) => id),
    articlesBySlug: indexBy(articles, ({ slug }) => slug),
    claimsById: indexBy(claims, ({ id }) => id),
    sourcesById: indexBy(sources, ({ id }) => id),
    sourcesByKey,
    claimsByIssue: listBy(claims, ({ issue }) => [issue]),
    claimsByActor: listBy(claims, ({ actors }) => actors),
    claimsByAudience: listBy(claims, ({ to }) => to),
    claimsBySource: listBy(claims, ({ sources: keys, article }) =>
      keys.flatMap((key) => sourcesByKey.get(article)?.get(key)?.id ?? []),
    ),
    sectionsByIssue: listBy(
      articles.flatMap((article) => article.sections.map((section) => ({ article, section }))),
      ({ section }) => section.issues,
    ),
    eventsByIssue: listBy(events, (event) => event.issues),
    eventsByActor: listBy(events, ({ actors }) => actors),
    positionsByIssue: listBy(positions, ({ issue }) => [issue]),
    positionsByActor: listBy(positions, ({ actor }) => [actor]),
    linksByIssue: listBy(
      articles.flatMap((article) => article.links),
      ({ from, to }) => [from, to],
    ),
  };
}

function listBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Lists<T> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return { get: (id) => lists.get(id) ?? [] };
}

/** Keeps the first of each key, so that a number used twice never takes the place of the first. */
function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const item of items) if (!index.has(keyOf(item))) index.set(keyOf(item), item);
  return index;
}

const inOrder = (issues: ParsedIssue[], order: string[]): ParsedIssue[] => {
  const rank = (issue: ParsedIssue): number => (order.includes(issue.id) ? order.indexOf(issue.id) : order.length);
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
};

const newestFirst = (a: Article, b: Article): number => {
  const [left, right] = [a, b].map(({ publishedIn }) => publishedIn.date.latest ?? publishedIn.date.earliest ?? '');
  return left === right ? (a.slug < b.slug ? -1 : 1) : (left ?? '') > (right ?? '') ? -1 : 1;
};

/** Gives one id to one document, also where several articles cite it, and different ids to different documents of one key. */
function withSourceIds(articles: Article[]): Article[] {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  return articles.map((article) => ({
    ...article,
    sources: article.sources.map((source) => {
      const identity = identityOf(source);
      const id = ids.get(identity) ?? (taken.has(source.key) ? `${article.slug}-${source.key}` : source.key);
      ids.set(identity, id);
      taken.add(id);
      return { ...source, id };
    }),
  }));
}
