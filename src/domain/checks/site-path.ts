import type { Library } from '../library.ts';
import { formatDidYouMean } from '../near-name.ts';
import { basePath } from '../site.ts';
import type { Body } from './body.ts';
import type { Surroundings } from './check.ts';

const OWN = [
  '',
  'articles/',
  'issues/',
  'actors/',
  'sources/',
  'timeline/',
  'claims/',
  'claims.json',
  'claims.csv',
  'search/',
  'a-z/',
  'feed.xml',
  'sitemap-index.xml',
  'robots.txt',
];
const MADE = /^(?:pdf\/.+\.pdf|articles\/[^/]+\/cite\.(?:bib|ris|csl\.json)|issues\/[^/]+\/feed\.xml)$/;

/** What is wrong with an address without a scheme, if anything is: a path on the site, or relative to a page. */
export function explainPath(
  url: string,
  { kind, file }: Body,
  library: Library,
  { publicFiles }: Surroundings,
): { message: string; hint: string } | null {
  const base = basePath(library.site);
  if (kind !== 'page' && !url.startsWith('/')) {
    return {
      message: `"${url}" leads to different places from different pages, since this text is shown on more than one.`,
      hint: 'Link to a thing by its kind and name: issue:…, actor:…, claim:…, source:…, article:…; or write a full address with https://.',
    };
  }
  const own = `https://site.invalid${base}${pageOf(file)}`;
  if (!URL.canParse(url, own))
    return {
      message: `"${url}" is not an address.`,
      hint: 'A web address begins with https:// and the name of the site.',
    };
  const { pathname, host } = new URL(url, own);
  if (host !== 'site.invalid')
    return { message: `"${url}" is only a part of an address.`, hint: `Write https:${url.replace(/^https?:/, '')}.` };
  const paths = findPaths(library);
  const isKnown = (path: string): boolean =>
    paths.has(path) || MADE.test(path) || publicFiles?.has(`/${path}`) === true;
  if (pathname.startsWith(base) && isKnown(pathname.slice(base.length))) return null;
  const rest = pathname.slice(1);
  if (isKnown(rest))
    return {
      message: `"${url}" leads out of this site, which is served below ${base}.`,
      hint: `Write ${base}${rest}.`,
    };
  if (!publicFiles && /\.\w+$/.test(rest)) return null;
  return {
    message: `The site has no page "${url}".${formatDidYouMean(
      pathname,
      [...paths].map((path) => `${base}${path}`).filter((path) => depthOf(path) === depthOf(pathname)),
    )}`,
    hint: 'A page of the site ends in a slash; a file stands in public/.',
  };
}

const depthOf = (path: string): number => path.split('/').length;

const pageOf = (file: string): string => {
  const id = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return id === 'home' ? '' : `${id}/`;
};

const pathsByLibrary = new WeakMap<Library, ReadonlySet<string>>();

/** The pages of a site, without its base path. */
function findPaths(library: Library): ReadonlySet<string> {
  const paths =
    pathsByLibrary.get(library) ??
    new Set([
      ...OWN,
      ...library.articles.flatMap(({ slug, aliases }) => [slug, ...aliases].map((name) => `articles/${name}/`)),
      ...library.issues.map(({ id }) => `issues/${id}/`),
      ...library.actors.map(({ id }) => `actors/${id}/`),
      ...library.pages.flatMap(({ id }) => (id === 'home' ? [] : `${id}/`)),
    ]);
  pathsByLibrary.set(library, paths);
  return paths;
}
