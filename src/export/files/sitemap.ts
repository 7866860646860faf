import { lastUpdated } from '#domain/article.ts';
import { buildBrief } from '#domain/brief.ts';
import { htmlDateTime, type PreciseDate } from '#domain/date.ts';
import type { Library } from '#domain/library.ts';
import { escapeXml } from '../xml.ts';
import type { ExportContext, ExportFile } from './export-file.ts';

/** A sitemap holds at most so many addresses (sitemaps.org). */
const MOST = 50_000;

/** @param paths the pages that search engines may list, below the root of the site: `''`, `issues/lower-river/` */
export function listSitemapFiles(paths: readonly string[], context: ExportContext): ExportFile[] {
  const { library, addresses } = context;
  const absolute = (path: string): string => escapeXml(new URL(addresses.page(path), library.site.url).href);
  const dateOf = buildDates(library);
  const listed = [...paths].sort();
  const parts = Array.from({ length: Math.max(1, Math.ceil(listed.length / MOST)) }, (_, at) => ({
    path: `sitemap-${at}.xml`,
    text: formatUrlSet(
      listed.slice(at * MOST, (at + 1) * MOST).map((path) => ({ address: absolute(path), date: dateOf(path) })),
    ),
  }));
  const index = parts.map(({ path }) => `<sitemap><loc>${absolute(path)}</loc></sitemap>`).join('\n');
  return [
    ...parts,
    {
      path: 'sitemap-index.xml',
      text: `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${index}\n</sitemapindex>\n`,
    },
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function formatUrlSet(pages: readonly { address: string; date: string | null }[]): string {
  const urls = pages.map(
    ({ address, date }) => `<url><loc>${address}</loc>${date === null ? '' : `<lastmod>${date}</lastmod>`}</url>`,
  );
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${urls.join('\n')}\n</urlset>\n`;
}

/** When a page last changed, at the precision that is known (W3C-DTF); `null` where its content says nothing of it. */
function buildDates(library: Library): (path: string) => string | null {
  const newest = newestOf(library.articles.map(lastUpdated));
  const dates = new Map<string, PreciseDate | null>([
    ...['', 'articles/', 'issues/', 'actors/', 'sources/', 'timeline/', 'claims/', 'a-z/'].map(
      (path) => [path, newest] as const,
    ),
    ...library.articles.map((article) => [`articles/${article.slug}/`, lastUpdated(article)] as const),
    ...library.articles.map((article) => [`articles/${article.slug}/history/`, lastUpdated(article)] as const),
    ...library.issues.map((issue) => [`issues/${issue.id}/`, buildBrief(library, issue).updated] as const),
    ...library.actors.map(({ id }) => [`actors/${id}/`, newestOf(datesOfActor(library, id))] as const),
  ]);
  return (path) => {
    const date = dates.get(path);
    return date ? htmlDateTime(date) : null;
  };
}

const datesOfActor = (library: Library, id: string): PreciseDate[] => {
  const slugs = new Set(
    [
      ...library.claimsByActor.get(id),
      ...library.claimsByAudience.get(id),
      ...library.positionsByActor.get(id),
      ...library.eventsByActor.get(id),
    ].map(({ article }) => article),
  );
  return [...slugs].flatMap((slug) => {
    const article = library.articlesBySlug.get(slug);
    return article ? lastUpdated(article) : [];
  });
};

const newestOf = (dates: readonly PreciseDate[]): PreciseDate | null =>
  dates.reduce<PreciseDate | null>((best, date) => ((date.latest ?? '') > (best?.latest ?? '') ? date : best), null);
