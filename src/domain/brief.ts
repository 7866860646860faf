import type { Article } from './article.ts';
import { buildChronology, type Chronology } from './chronology.ts';
import { sortClaims } from './claim-order.ts';
import type { Claim } from './claim.ts';
import { formatLinkKind, type CrossLink } from './cross-link.ts';
import type { PreciseDate } from './date.ts';
import type { Issue } from './issue.ts';
import { lastUpdated } from './article.ts';
import type { Library } from './library.ts';
import { numberSources, type NumberedSource } from './numbering.ts';
import type { ParsedIssue } from './parse-content.ts';
import type { Section } from './section.ts';
import { findStances, type Stance } from './stance.ts';

/** A cross-link as it reads from the issue on whose page it stands. */
export interface SeenLink extends CrossLink {
  other: Issue;
  words: string;
}

/** Everything that the page of an issue shows, gathered from every article that speaks to it. */
export interface Brief {
  issue: ParsedIssue;
  bottomLine: string | null;
  /** Articles that speak to the issue, newest first. */
  articles: Article[];
  claims: Claim[];
  stances: Stance[];
  /** Sections that speak to the issue, newest article first. */
  analysis: { article: Article; section: Section }[];
  chronology: Chronology;
  links: SeenLink[];
  sources: NumberedSource[];
  updated: PreciseDate | null;
  previous: Issue | null;
  next: Issue | null;
}

export function buildBrief(library: Library, issue: ParsedIssue): Brief {
  const analysis = findAnalysis(library, issue);
  const claims = sortClaims(
    library.claims.filter((claim) => claim.issue === issue.id),
    library,
  );
  const articles = library.articles.filter(
    ({ slug }) =>
      analysis.some(({ article }) => article.slug === slug) || claims.some(({ article }) => article === slug),
  );
  const at = library.issues.findIndex(({ id }) => id === issue.id);
  return {
    issue,
    bottomLine: findBottomLine(library, issue),
    articles,
    claims,
    stances: findStances(library, issue),
    analysis,
    chronology: buildChronology(library.events.filter((event) => event.issues.includes(issue.id))),
    links: findLinks(library, issue),
    sources: numberSources(
      analysis.map(({ article, section }) => ({ article, nodes: section.nodes })),
      claims,
      library,
    ),
    updated: newest(articles.map((article) => lastUpdated(article))),
    previous: library.issues[at - 1] ?? null,
    next: library.issues[at + 1] ?? null,
  };
}

/** The sections of all articles that speak to an issue, newest article first. */
export const findAnalysis = (library: Library, issue: Issue): { article: Article; section: Section }[] =>
  library.articles.flatMap((article) =>
    article.sections.filter(({ issues }) => issues.includes(issue.id)).map((section) => ({ article, section })),
  );

/** What the newest article that says so comes to on an issue; else what the issue’s own file says. */
export function findBottomLine(library: Library, issue: Issue): string | null {
  const sections = findAnalysis(library, issue).map(({ section }) => section);
  return sections.find(({ bottomLine }) => bottomLine !== null)?.bottomLine ?? issue.bottomLine ?? null;
}

function findLinks(library: Library, issue: Issue): SeenLink[] {
  return library.articles
    .flatMap((article) => article.links)
    .filter(({ from, to }) => from === issue.id || to === issue.id)
    .flatMap((link) => {
      const seenFrom = link.from === issue.id ? 'from' : 'to';
      const other = library.issuesById.get(seenFrom === 'from' ? link.to : link.from);
      return other ? [{ ...link, other, words: formatLinkKind(link.kind, seenFrom) }] : [];
    });
}

const newest = (dates: PreciseDate[]): PreciseDate | null =>
  dates.reduce<PreciseDate | null>((best, date) => ((date.latest ?? '') > (best?.latest ?? '') ? date : best), null);
