import type { AnalysisNewsArticle, Periodical, PublicationIssue, PublicationVolume } from 'schema-dts';
import { lastUpdated, type Article } from '#domain/article.ts';
import type { Reading } from '#domain/reading.ts';
import { refer } from './actor-thing.ts';
import { absolute, isoDate, known, type LinkedDataContext } from './context.ts';
import { siteId } from './site-thing.ts';
import { describeSource } from './source-thing.ts';

/** The page of an article. Its claims are described on the pages of their issues, and only named here. */
export function describeArticle(
  { article, claims, sources, issues }: Reading,
  context: LinkedDataContext,
): AnalysisNewsArticle {
  const { library, addresses } = context;
  const url = absolute(context, addresses.article(article.slug));
  const people = library.actors.filter(({ type, name }) => type === 'person' && article.authors.includes(name));
  const spoken = new Set(claims.flatMap(({ actors, to }) => [...actors, ...to]));
  const serial = describeSerial(article);
  return known({
    '@type': 'AnalysisNewsArticle' as const,
    '@id': `${url}#article`,
    headline: article.title,
    abstract: article.summary,
    url,
    inLanguage: article.language ?? library.site.language,
    datePublished: isoDate(article.publishedIn.date),
    dateModified: isoDate(lastUpdated(article)),
    author: article.authors.map((name) => {
      const person = people.find((candidate) => candidate.name === name);
      // Of any other name it is not known whether a person or a body bears it.
      return person ? refer(person, context) : name;
    }),
    isPartOf: [
      { '@type': 'WebSite' as const, '@id': siteId(context) },
      ...(article.provenance || !serial ? [] : [serial]),
    ],
    isBasedOn: article.provenance ? (serial ?? undefined) : undefined,
    backstory: article.provenance,
    about: issues.map(({ id, title }) => ({
      '@type': 'Thing' as const,
      name: title,
      url: absolute(context, addresses.issue(id)),
    })),
    mentions: [...spoken].flatMap((id) => {
      const actor = library.actorsById.get(id);
      return actor ? [refer(actor, context)] : [];
    }),
    hasPart: claims
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((claim) => ({ '@id': absolute(context, addresses.claim(claim)) })),
    citation: sources.map(({ source }) => describeSource(source)),
    correction: article.corrections.map(({ date, text }) =>
      known({ '@type': 'CorrectionComment' as const, text, datePublished: isoDate(date) }),
    ),
  }) as AnalysisNewsArticle;
}

/** The serial in which an article came out: its number in its volume, as far as they are known. */
function describeSerial({ publishedIn }: Article): Periodical | PublicationVolume | PublicationIssue | null {
  const { name, volume, number } = publishedIn;
  if (name === undefined) return null;
  const periodical: Periodical = { '@type': 'Periodical', name };
  const inVolume: Periodical | PublicationVolume =
    volume === undefined ? periodical : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical };
  return number === undefined ? inVolume : { '@type': 'PublicationIssue', issueNumber: number, isPartOf: inVolume };
}
