import type { Article } from '#domain/article.ts';
import { findAnalysis } from '#domain/brief.ts';
import type { Issue } from '#domain/issue.ts';
import type { Library } from '#domain/library.ts';
import { drawQr } from '#pictures/qr.ts';
import { findPlaces, type PrintDocument } from './document.ts';
import { keepHeld, tellLeftOutOfBook, tellLeftOutOfIssue } from './held.ts';
import { buildImprint } from './imprint.ts';
import type { Block, PrintPage } from './print-node.ts';
import { splitScripts } from './scripts.ts';
import type { SitePages } from './site-pages.ts';

/** A document to be printed, before its ways are settled. */
export interface Paper {
  /** Its file below `pdf/`, without the ending. */
  name: string;
  template: 'brief.typ' | 'book.typ';
  document: PrintDocument;
  files: Map<string, Uint8Array>;
}

/** The page of an issue as a brief of its own. */
export function buildIssuePaper(library: Library, site: SitePages, issue: Issue): Paper {
  const { page, files } = site.read(`issues/${issue.id}/`);
  const articles = articlesOn(library, issue.id);
  const description = issue.question;
  const own = { title: page.name, kind: 'Brief', address: page.address, description };
  return {
    name: `issues/${issue.id}`,
    template: 'brief.typ',
    document: { ...buildImprint(library, articles, own), pages: [withLeftOut(library, page, issue)] },
    files,
  };
}

const withLeftOut = <Page extends PrintPage>(library: Library, page: Page, issue: Issue | undefined): Page =>
  issue ? { ...page, leftOut: tellLeftOutOfIssue(library, issue, page) } : page;

export function buildArticlePaper(library: Library, site: SitePages, article: Article): Paper {
  const { page, files } = site.read(`articles/${article.slug}/`);
  const own = { title: page.name, kind: 'Article', address: page.address, description: article.summary };
  const imprint = buildImprint(library, [article], own);
  const [lang = imprint.lang, region = ''] = (article.language ?? '').split('-');
  const spoken = article.language === undefined ? {} : { lang, region: /^[A-Z]{2}$/.test(region) ? region : '' };
  return {
    name: `articles/${article.slug}`,
    template: 'brief.typ',
    document: { ...imprint, ...spoken, pages: [page] },
    files,
  };
}

/** What a book holds: whole, or as much of it as an editor has chosen. */
export interface Selection {
  issues: readonly Issue[];
  articles: readonly Article[];
  /** Whether all that looks across the issues goes in: summary, timeline, ledger, sources, index. */
  isWhole: boolean;
}

/** So many articles a book holds if `site.yaml` says nothing of it: with all issues, what can still be carried. */
const ARTICLES_IN_BOOK = 20;

/** The book of the whole publication: every issue, and the newest articles. */
export function buildWholeBook(library: Library, site: SitePages): Paper {
  const own = { name: 'book', title: library.site.title, kind: 'Briefing book' };
  return buildBook(library, site, selectWhole(library), own);
}

/** The pages of which the book of the whole publication is made. */
export const pathsOfBook = (library: Library): string[] =>
  listParts(selectWhole(library)).flatMap(({ paths }) => paths);

const selectWhole = ({ issues, articles, site }: Library): Selection => ({
  issues,
  articles: articles.slice(0, site.bookArticles ?? ARTICLES_IN_BOOK),
  isWhole: true,
});

const listParts = ({ issues, articles, isWhole }: Selection): { part: string; paths: string[] }[] => [
  { part: 'summary', paths: isWhole ? ['issues/'] : [] },
  { part: 'issue', paths: issues.map(({ id }) => `issues/${id}/`) },
  { part: 'article', paths: articles.map(({ slug }) => `articles/${slug}/`) },
  { part: 'timeline', paths: isWhole ? ['timeline/'] : [] },
  { part: 'ledger', paths: isWhole ? ['claims/'] : [] },
  { part: 'sources', paths: isWhole ? ['sources/'] : [] },
  { part: 'index', paths: isWhole ? ['a-z/'] : [] },
];

export function buildBook(
  library: Library,
  site: SitePages,
  selection: Selection,
  own: { name: string; title: string; kind: string },
): Paper {
  const { issues, articles, isWhole } = selection;
  const files = new Map<string, Uint8Array>([['cover.svg', qrOf(library.site.url)]]);
  const read = listParts(selection).flatMap(({ part, paths }) =>
    paths.map((path) => ({ ...withOwnFiles(site, path, files), part, ...TITLES[part] })),
  );
  const held = findPlaces(read.filter(({ part }) => part === 'issue' || part === 'article'));
  const pages = read
    .map((page) =>
      ACROSS.has(page.part) ? keepHeld(page, held) : withLeftOut(library, page, issueAt(library, page.path)),
    )
    .filter(({ part, sections }) => !ACROSS.has(part) || sections.length > 0);
  const across = pages.map(({ part }) => part).filter((part) => ACROSS.has(part));
  const used = isWhole
    ? library.articles
    : [...new Set([...articles, ...issues.flatMap(({ id }) => articlesOn(library, id))])];
  const address = library.site.url.replace(/^https?:\/\//, '');
  const document = {
    ...buildImprint(library, used, { ...own, address }),
    cover: {
      tagline: splitScripts([library.site.tagline ?? '']),
      about: splitScripts([library.site.description]),
      rights: splitScripts([library.site.rights]),
    },
    leftOut: isWhole ? tellLeftOutOfBook(library, { held, chosen: articles.length, across }) : [],
    pages,
  };
  return { name: own.name, template: 'book.typ', document, files };
}

/** These parts look across a book, and cover what it holds; one that only leads on through the site is left out. */
const ACROSS = new Set(['ledger', 'sources', 'index']);

const issueAt = (library: Library, path: string): Issue | undefined =>
  library.issues.find(({ id }) => path === `issues/${id}/`);

/** In a book these pages are parts, under the names that parts have. */
const TITLES: Readonly<Record<string, { title: string[]; name: string; runningTitle: string[] }>> = Object.fromEntries(
  Object.entries({ summary: 'Summary', timeline: 'Timeline', sources: 'Sources', index: 'Index' }).map(
    ([part, name]) => [part, { title: [name], name, runningTitle: [name] }],
  ),
);

export const articlesOn = (library: Library, issueId: string): Article[] =>
  library.articles.filter((article) => isOn(library, article, issueId));

const isOn = (library: Library, article: Article, issueId: string): boolean => {
  const issue = library.issuesById.get(issueId);
  const isInAnalysis = issue && findAnalysis(library, issue).some((part) => part.article.slug === article.slug);
  return isInAnalysis === true || article.claims.some((claim) => claim.issue === issueId);
};

const qrOf = (url: string): Uint8Array => Buffer.from(drawQr(url, { id: 'cover', label: url }));

/** The pictures of several pages stand side by side in a book, so each gets the page’s place in its name. */
function withOwnFiles(site: SitePages, path: string, files: Map<string, Uint8Array>): PrintPage {
  const { page, files: own } = site.read(path);
  const prefix = `${path.replaceAll('/', '-')}`;
  for (const [name, bytes] of own) files.set(prefix + name, bytes);
  return mapPictures(page, (picture) => ({ ...picture, file: prefix + picture.file })) as PrintPage;
}

type Picture = Extract<Block, { k: 'picture' }>;

function mapPictures(value: unknown, map: (picture: Picture) => Picture): unknown {
  if (Array.isArray(value)) return value.map((item) => mapPictures(item, map));
  if (typeof value !== 'object' || value === null) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapPictures(item, map)]));
  return node['k'] === 'picture' ? map(node as unknown as Picture) : node;
}
