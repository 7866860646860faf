import type { Article } from './article.ts';
import { buildChronology, newestOf, type Chronology } from './chronology.ts';
import { sortClaims } from './claim-order.ts';
import type { Claim } from './claim.ts';
import { formatLinkKind, type CrossLink } from './cross-link.ts';
import type { PreciseDate } from './date.ts';
import type { Issue } from './issue.ts';
import { lastUpdated } from './article.ts';
import type { Library } from './library.ts';
import { onceForEach } from './once-for-each.ts';
import { numberSources, type NumberedSource } from './numbering.ts';
import type { ParsedIssue } from './parse-content.ts';
import { MOST_SECTIONS, PAGE_SIZE } from './register.ts';
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
  /** The newest claims, as many as a page holds, oldest first. */
  claims: Claim[];
  stances: Stance[];
  /** The newest sections that speak to the issue, newest article first. */
  analysis: { article: Article; section: Section }[];
  /** The newest events, as many as a page holds. */
  chronology: Chronology;
  links: SeenLink[];
  /** The documents in which what the page shows stands. */
  sources: NumberedSource[];
  /** How many there are in all; withdrawn claims do not count. */
  counts: { claims: number; sections: number; events: number; sources: number };
  updated: PreciseDate | null;
  previous: Issue | null;
  next: Issue | null;
}

/** The brief of an issue; its page, its feeds and its records ask for the same one. */
export const buildBrief = (library: Library, issue: ParsedIssue): Brief => briefOf(issue, library);

const briefOf = onceForEach(
  (issue: ParsedIssue, library: Library) => gatherBrief(library, issue),
  (library) => library,
);

function gatherBrief(library: Library, issue: ParsedIssue): Brief {
  const all = findAnalysis(library, issue);
  const analysis = all.slice(0, MOST_SECTIONS);
  const allClaims = library.claimsByIssue.get(issue.id);
  const claims = sortClaims(allClaims, library).slice(-PAGE_SIZE);
  const events = library.eventsByIssue.get(issue.id);
  const speaking = new Set([...all.map(({ article }) => article.slug), ...allClaims.map(({ article }) => article)]);
  const articles = library.articles.filter(({ slug }) => speaking.has(slug));
  const at = library.issues.findIndex(({ id }) => id === issue.id);
  const sources = numberSources(
    analysis.map(({ article, section }) => ({ article, nodes: section.nodes })),
    claims,
    library,
  );
  return {
    issue,
    bottomLine: findBottomLine(library, issue),
    articles,
    claims,
    stances: findStances(library, issue),
    analysis,
    chronology: newestOf(buildChronology(events), PAGE_SIZE),
    links: findLinks(library, issue),
    sources,
    counts: {
      claims: allClaims.filter(({ withdrawn }) => withdrawn === undefined).length,
      sections: all.length,
      events: events.length,
      sources: all.length === analysis.length && allClaims.length === claims.length ? sources.length : countSources(),
    },
    updated: newest(articles.map((article) => lastUpdated(article))),
    previous: library.issues[at - 1] ?? null,
    next: library.issues[at + 1] ?? null,
  };

  function countSources(): number {
    const cited = all.map(({ article, section }) => ({ article, nodes: section.nodes }));
    return numberSources(cited, allClaims, library).length;
  }
}

/** The sections of all articles that speak to an issue, newest article first. */
export const findAnalysis = (library: Library, issue: Issue): readonly { article: Article; section: Section }[] =>
  library.sectionsByIssue.get(issue.id);

/** What the newest article that says so comes to on an issue; else what the issue’s own file says. */
export function findBottomLine(library: Library, issue: Issue): string | null {
  const sections = findAnalysis(library, issue).map(({ section }) => section);
  return sections.find(({ bottomLine }) => bottomLine !== null)?.bottomLine ?? issue.bottomLine ?? null;
}

function findLinks(library: Library, issue: Issue): SeenLink[] {
  return library.linksByIssue
    .get(issue.id)
    .flatMap((link) => {
      const seenFrom = link.from === issue.id ? 'from' : 'to';
      const other = library.issuesById.get(seenFrom === 'from' ? link.to : link.from);
      return other ? [{ ...link, other, words: formatLinkKind(link.kind, seenFrom) }] : [];
    })
    .slice(0, PAGE_SIZE);
}

const newest = (dates: PreciseDate[]): PreciseDate | null =>
  dates.reduce<PreciseDate | null>((best, date) => ((date.latest ?? '') > (best?.latest ?? '') ? date : best), null);
