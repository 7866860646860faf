import { createIndex } from 'pagefind';
import type { Library } from '#domain/library.ts';
import { readableText } from '#search/readable-text.ts';

/** Indexes the articles of a publication as Pagefind does by itself: a page each, with its title and its words. */
export async function writeBareIndex(library: Library, outputPath: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await Promise.all(
    library.articles.map(({ slug, title, opening, sections }) => {
      const parts = sections.map(
        ({ id, heading, nodes }) => `<h2 id="${id}">${heading}</h2><p>${escape(readableText(nodes))}</p>`,
      );
      const content = `<html lang="en"><body><main data-pagefind-body><h1>${escape(title)}</h1><p>${escape(readableText(opening))}</p>${parts.join('')}</main></body></html>`;
      return index.addHTMLFile({ url: `/articles/${slug}/`, content });
    }),
  );
  await index.writeFiles({ outputPath });
  await index.deleteIndex();
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
