import { getEntry } from 'astro:content';
import type { Article } from '#domain/article.ts';
import type { NumberedSource } from '#domain/numbering.ts';
import { buildPageCitations, type PageCitations } from '#markdown/citations.ts';
import type { RenderedArticle } from '#markdown/render-article.ts';
import { readBody } from './body-store.ts';

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
  const bodies = new Map(await Promise.all(articles.map(async ({ slug }) => [slug, await readBodyOf(slug)] as const)));
  const notes = [...bodies].flatMap(([slug, body]) =>
    Object.entries(body.notes).map(([key, note]) => [`${slug}/${key}`, note] as const),
  );
  return { bodies, citations: buildPageCitations(sources, { ...otherNotes, ...Object.fromEntries(notes) }, language) };
}

async function readBodyOf(slug: string): Promise<RenderedArticle> {
  const entry = await getEntry('articles', slug);
  if (!entry) throw new Error(`The content loader has no article “${slug}”.`);
  return readBody(entry.data.digest);
}
