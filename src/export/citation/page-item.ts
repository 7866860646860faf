import type { Addresses } from '#domain/address.ts';
import { formatSerial, lastUpdated, type Article } from '#domain/article.ts';
import type { Brief } from '#domain/brief.ts';
import type { Claim } from '#domain/claim.ts';
import type { PreciseDate } from '#domain/date.ts';
import { formatDate } from '#domain/date.ts';
import type { Issue } from '#domain/issue.ts';
import type { Library } from '#domain/library.ts';
import { toCslDate } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';
import { toCslName } from './name.ts';

export interface PageItemContext {
  library: Library;
  addresses: Addresses;
}

/**
 * The page of an article, to be cited. It is an article of its serial, if it names one; a text that is not the article
 * itself, as its `provenance` says, is a page of this site, after that article.
 */
export function buildArticleItem(article: Article, context: PageItemContext): CslItem {
  const { library, addresses } = context;
  const { publishedIn, provenance, authors } = article;
  const item: CslItem = {
    ...pageOf(article.slug, article.title, addresses.article(article.slug), publishedIn.date, context),
    ...(authors.length > 0 && { author: authors.map((name) => toCslName(name, library)) }),
    language: article.language ?? library.site.language,
  };
  if (publishedIn.name === undefined) return item;
  if (provenance !== undefined) {
    const serial = formatSerial(article);
    const date = formatDate(publishedIn.date, { language: library.site.language, style: 'long' });
    return {
      ...item,
      'original-publisher': serial,
      'original-date': toCslDate(publishedIn.date, library.site.language),
      note: `After ${serial}, ${date}. ${provenance}`,
    };
  }
  return {
    ...item,
    type: publishedIn.volume === undefined ? 'article-magazine' : 'article-journal',
    'container-title': publishedIn.name,
    publisher: library.site.title,
    ...(publishedIn.volume && { volume: publishedIn.volume }),
    ...(publishedIn.number && { issue: publishedIn.number }),
    ...(publishedIn.pages && { page: publishedIn.pages }),
  };
}

/** The page of an issue, dated by the newest change in the articles that speak to it. */
export const buildIssueItem = ({ issue, updated }: Brief, context: PageItemContext): CslItem =>
  pageOf(issue.id, titleOf(issue), context.addresses.issue(issue.id), updated, context);

/** `The lower river: Who may take water?` */
export const titleOf = ({ title, question }: Pick<Issue, 'title' | 'question'>): string =>
  question ? `${title}: ${question}` : title;

/** A claim at its own address, under its number and in one sentence. */
export function buildClaimItem(claim: Claim, context: PageItemContext): CslItem {
  const article = context.library.articlesBySlug.get(claim.article);
  const title = `${claim.id}: ${claim.gist.replace(/\.$/, '')}`;
  return pageOf(claim.id, title, context.addresses.claim(claim), article ? lastUpdated(article) : null, context);
}

function pageOf(
  id: string,
  title: string,
  path: string,
  date: PreciseDate | null,
  { library: { site } }: PageItemContext,
): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    'container-title': site.title,
    ...(date && { issued: toCslDate(date, site.language) }),
    URL: new URL(path, site.url).href,
    language: site.language,
  };
}
