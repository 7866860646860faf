import type { Addresses } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import { renderArticle } from '#markdown/render-article.ts';
import { digestOf, digestOfCode, hasBody, writeBody } from './body-store.ts';

let code: Promise<string> | undefined;
const surroundings = new WeakMap<Library, string>();

const digests = new WeakMap<Library, Map<Article, Promise<string>>>();

/** The digest of everything that goes into the rendered body of an article; made once for each library. */
export function digestOfBody(article: Article, library: Library, addresses: Addresses): Promise<string> {
  const known = digests.get(library) ?? new Map<Article, Promise<string>>();
  digests.set(library, known);
  const digest = known.get(article) ?? makeDigest(article, library, addresses);
  known.set(article, digest);
  return digest;
}

async function makeDigest(article: Article, library: Library, { base }: Addresses): Promise<string> {
  code ??= digestOfCode('bodies');
  const text = textOfArticle(article, library);
  const sources = article.sources.map(({ id }) => id);
  return digestOf(
    await code,
    digestOfSurroundings(library),
    base,
    article.slug,
    text,
    JSON.stringify([sources, namedIn(text, library)]),
  );
}

/** Renders the body of an article, unless it is stored already. */
export async function storeBody(
  article: Article,
  library: Library,
  addresses: Addresses,
): Promise<{ digest: string; isNew: boolean }> {
  const digest = await digestOfBody(article, library, addresses);
  if (await hasBody(digest)) return { digest, isNew: false };
  await writeBody(digest, await renderArticle(article, library, addresses));
  return { digest, isNew: true };
}

/** The file of an article, frontmatter and all. */
export const textOfArticle = (article: Article, library: Library): string =>
  library.files.get(article.file.slice(library.dir.length + 1)) ?? JSON.stringify(article);

/** What can show in the body of any article. */
export function digestOfSurroundings(library: Library): string {
  const { site, issues, actors, places, terms } = library;
  const known = surroundings.get(library) ?? digestOf(JSON.stringify({ site, issues, actors, places, terms }));
  surroundings.set(library, known);
  return known;
}

/** What stands after a scheme, as the key of a note, or first in an attribute. */
const NAMED = /[:^"']([\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)/gu;

/** What the text names of other articles: it shows in the body, or is where a link leads. */
function namedIn(text: string, library: Library): unknown {
  const body = text.slice(Math.max(0, text.indexOf('\n---', 3)));
  const words = [...new Set(Array.from(body.matchAll(NAMED), ([, word = '']) => word))];
  return {
    claims: words.flatMap((word) => library.claimsById.get(word) ?? []),
    articles: words.filter((word) => library.articlesBySlug.has(word)),
    sources: words.filter((word) => library.sourcesById.has(word)),
    events: text.includes('<Timeline') ? library.events : [],
  };
}
