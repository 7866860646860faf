import type { Addresses } from '#domain/address.ts';
import { formatSerial, type Article } from '#domain/article.ts';
import { findBottomLine } from '#domain/brief.ts';
import type { Library } from '#domain/library.ts';
import type { ParsedIssue } from '#domain/parse-content.ts';
import { formatCardDate, withoutEmpty } from './card-date.ts';
import { spanOf } from './claim-record.ts';
import { initialsOf, type NameIndex } from './names.ts';
import { readableText } from './readable-text.ts';
import { baseLanguage } from './record-language.ts';
import type { SearchRecord } from './record.ts';

/** An article by its title, summary and opening; its sections are records of their own. */
export function buildArticleRecord(
  article: Article,
  library: Library,
  addresses: Addresses,
  names: NameIndex,
): SearchRecord {
  const serial = formatSerial(article);
  const text = [article.summary, readableText(article.opening)].join(' ');
  const mentions = names.mentionsIn(text);
  return {
    card: withoutEmpty({
      type: 'article',
      href: addresses.article(article.slug),
      title: article.title,
      date: formatCardDate(article.publishedIn.date, library),
      text,
      source: serial,
      language: foreign(article, library),
    }),
    searched: {
      title: article.title,
      who: article.authors.join(' '),
      to: '',
      quote: '',
      body: `${article.title} ${text}`,
      hidden: [serial, ...otherNames(text, names, mentions)].join(' '),
    },
    ...proseFacets(article, [...new Set(article.sections.flatMap(({ issues }) => issues))], mentions, library),
  };
}

export function buildSectionRecords(
  article: Article,
  library: Library,
  addresses: Addresses,
  names: NameIndex,
): SearchRecord[] {
  return article.sections.map(({ id, heading, issues, nodes, bottomLine }) => {
    const text = readableText(nodes);
    const mentions = names.mentionsIn(text);
    return {
      card: withoutEmpty({
        type: 'section',
        href: addresses.section(article.slug, id),
        title: heading,
        text,
        within: [article.title, addresses.article(article.slug)],
        language: foreign(article, library),
      }),
      searched: {
        title: heading,
        who: '',
        to: '',
        quote: '',
        body: `${heading} ${text}`,
        hidden: [bottomLine ?? '', ...otherNames(text, names, mentions)].join(' '),
      },
      ...proseFacets(article, issues, mentions, library),
    };
  });
}

export function buildIssueRecord(
  issue: ParsedIssue,
  library: Library,
  addresses: Addresses,
  names: NameIndex,
): SearchRecord {
  const text = [issue.question, findBottomLine(library, issue), readableText(issue.nodes)].filter(Boolean).join(' ');
  const titles = [issue.title, ...issue.aliases];
  return {
    card: withoutEmpty({ type: 'issue', href: addresses.issue(issue.id), title: issue.title, label: issue.code, text }),
    searched: {
      title: [...titles, ...initialsOf(titles), issue.code].join(' · '),
      who: '',
      to: '',
      quote: '',
      body: `${issue.title} ${text}`,
      hidden: otherNames(text, names).join(' '),
    },
    facets: { issues: [issue.id], actors: issue.actors, kinds: [], publishers: [], years: null },
    language: baseLanguage(library.site.language),
    day: '',
  };
}

function proseFacets(
  { publishedIn, language }: Article,
  issues: string[],
  mentions: ReadonlySet<string>,
  { site }: Library,
): Pick<SearchRecord, 'facets' | 'language' | 'day'> {
  return {
    facets: { issues, actors: actorsAmong(mentions), kinds: [], publishers: [], years: spanOf(publishedIn.date) },
    language: baseLanguage(language ?? site.language),
    day: publishedIn.date.latest ?? '',
  };
}

const foreign = ({ language }: Article, { site }: Library): string | undefined =>
  language === site.language ? undefined : language;

const actorsAmong = (mentions: Iterable<string>): string[] =>
  [...mentions].flatMap((key) => (key.startsWith('actor:') ? key.slice('actor:'.length) : []));

/** Under which names else those in a text are known. */
export const otherNames = (text: string, names: NameIndex, mentions = names.mentionsIn(text)): string[] =>
  [...mentions].flatMap((key) => names.namesOf(key)).filter((name) => !text.includes(name));
