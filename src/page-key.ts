import { isMainThread } from 'node:worker_threads';
import type { Article } from '#domain/article.ts';
import { addressesOf } from '#domain/address.ts';
import { buildBacklinks } from '#domain/backlink.ts';
import type { Library } from '#domain/library.ts';
import { onceForEach } from '#domain/once-for-each.ts';
import type { ReferenceScheme } from '#domain/reference.ts';
import { buildRegisters, type Register, type RegisterPage } from '#domain/register.ts';
import { digestOfBody, digestOfSurroundings, textOfArticle } from './article-body.ts';
import { digestOf, digestOfCode } from './body-store.ts';

// The keys under which Astro keeps a page for the next build: a page is made anew when anything has changed that it could
// show, or any code. They name whole files rather than what a page takes from them, so that nothing can be forgotten.

let code: Promise<string> | undefined;

/** What goes into a page beside what every page has. */
interface Ingredients {
  /** The articles of which it tells. */
  articles: Iterable<Article>;
  /** The things on it to which texts may link. */
  targets: readonly `${ReferenceScheme}:${string}`[];
  /** Whatever else it shows. */
  others: unknown;
}

/** The key of a page; empty where no page is kept: on an editor’s server, and on a thread that renders for another. */
export async function buildPageKey(library: Library, ingredients: Ingredients): Promise<string> {
  // Outside Astro’s own modules there is no such word.
  if ((import.meta.env as ImportMetaEnv | undefined)?.DEV || !isMainThread) return '';
  return digestOfIngredients(library, ingredients);
}

export async function digestOfIngredients(
  library: Library,
  { articles, targets, others }: Ingredients,
): Promise<string> {
  const backlinks = buildBacklinks(library);
  code ??= digestOfCode('pages');
  return digestOf(
    await code,
    commonOf(library),
    ...(await Promise.all(Array.from(new Set(articles), (article) => digestOfArticle(article, library)))),
    JSON.stringify(targets.flatMap((target) => backlinks.get(target) ?? [])),
    JSON.stringify(others),
  );
}

/** The articles in which some claims, positions or events stand. */
export function findArticles(things: Iterable<{ article: string }>, library: Library): Set<Article> {
  const found = new Set<Article>();
  for (const { article } of things) {
    const known = library.articlesBySlug.get(article);
    if (known) found.add(known);
  }
  return found;
}

/** What a page of a register is made of. */
export function ingredientsOf(register: Register, page: RegisterPage, library: Library): Ingredients {
  const { folder, pages, years, title, home } = register;
  const others = [
    folder,
    title,
    home,
    page.name,
    pages.map(({ name, words }) => [name, words]),
    years.map(({ year, page: { name } }) => [year, name]),
  ];
  return { articles: articlesOf(page, library), targets: targetsOf(page), others };
}

function articlesOf(page: RegisterPage, library: Library): Iterable<Article> {
  if (page.kind === 'articles') return page.items;
  if (page.kind === 'sections') return page.items.map(({ article }) => article);
  if (page.kind === 'sources') {
    const citing = page.items.flatMap(({ claims, citedAt }) => [
      ...claims,
      ...citedAt.map(({ article }) => ({ article: article.slug })),
    ]);
    // What a document is stands in the first article that cites it, and every other says the same.
    return findArticles(citing, library);
  }
  return findArticles(page.items, library);
}

const targetsOf = (page: RegisterPage): Ingredients['targets'] =>
  page.kind === 'sources' ? page.items.map(({ source }) => `source:${source.id}` as const) : [];

const commonByLibrary = new WeakMap<Library, string>();

/** What can show on any page: the publication itself, who and what there is in it, and how much of it. */
function commonOf(library: Library): string {
  const { issues, actors, pages, editions, claimsByIssue, claimsByActor } = library;
  const known =
    commonByLibrary.get(library) ??
    digestOf(
      digestOfSurroundings(library),
      JSON.stringify([
        editions.length > 0 ? editions : null,
        pages.map(({ id, title }) => [id, title]),
        issues.map(({ id }) => claimsByIssue.get(id).filter(({ withdrawn }) => withdrawn === undefined).length),
        actors.map(({ id }) => claimsByActor.get(id).filter(({ withdrawn }) => withdrawn === undefined).length),
        [...buildRegisters(library).keys()],
      ]),
    );
  commonByLibrary.set(library, known);
  return known;
}

/** Its text, what is said of it elsewhere, the claims that it names, and where its documents stand on the site. */
const digestOfArticle = onceForEach(makeDigest, (library: Library) => library);

async function makeDigest(article: Article, library: Library): Promise<string> {
  const addresses = addressesOf(library);
  const sources = article.sources.map(({ id }) => [id, addresses.source(id), library.claimsBySource.get(id).length]);
  return digestOf(
    await digestOfBody(article, library, addresses),
    textOfArticle(article, library),
    JSON.stringify([article.revised, sources, findNamed(article, library)]),
  );
}

/** The claims that an article names, of whatever article, and where they stand: a preview shows their words. */
function findNamed({ claims, positions, events, links }: Article, library: Library): unknown[] {
  const ids = [
    ...claims.flatMap(({ restsOn }) => restsOn),
    ...[...positions, ...events, ...links].flatMap(({ claims: named }) => named),
  ];
  const named = new Set(ids.flatMap((id) => library.claimsById.get(id) ?? []));
  return Array.from(named, (claim) => [claim, addressesOf(library).claim(claim)]);
}
