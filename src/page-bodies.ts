import type { Article } from '#domain/article.ts';
import type { NumberedSource } from '#domain/numbering.ts';
import { buildPageCitations, type PageCitations } from '#markdown/citations.ts';
import type { RenderedArticle } from '#markdown/render-article.ts';
import { storeBody } from './article-body.ts';
import { readBody } from './body-store.ts';
import { readSite } from './site.ts';

type Notes = RenderedArticle['notes'];

/** The rendered bodies of some articles, and the citations of the page on which they stand. */
export interface PageBodies {
  bodies: ReadonlyMap<string, RenderedArticle>;
  citations: PageCitations;
}

/** @param otherNotes the ordinary notes of what else stands on the page, by `name/key` */
export async function readPageBodies(
  articles: readonly Article[],
  sources: readonly NumberedSource[],
  language: string,
  otherNotes: Notes = {},
): Promise<PageBodies> {
  const bodies = new Map(
    await Promise.all(articles.map(async (article) => [article.slug, await bodyOf(article)] as const)),
  );
  const notes = [...bodies].flatMap(([slug, body]) =>
    Object.entries(body.notes).map(([key, note]) => [`${slug}/${key}`, note] as const),
  );
  return { bodies, citations: buildPageCitations(sources, { ...otherNotes, ...Object.fromEntries(notes) }, language) };
}

/**
 * The content loader has stored it; asked again here by what is on disk now, because Astro hands an editor's server the
 * loader's news only after the page may have asked.
 */
async function bodyOf(article: Article): Promise<RenderedArticle> {
  const { library, addresses } = await readSite();
  const { digest } = await storeBody(article, library, addresses);
  return readBody(digest);
}
