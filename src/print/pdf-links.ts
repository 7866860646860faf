import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '#domain/library.ts';
import type { WrittenPdf } from './write-pdfs.ts';

/** A link to a PDF as the pages are built, before any PDF is there: `<a data-pdf="issues/harbour" href="…">PDF</a>`. */
const LINK = /<a\b([^>]*?)\s+data-pdf="([^"]*)"([^>]*)>([^<]*)<\/a>/g;

/** What reference managers look for: `<meta name="citation_pdf_url" data-pdf="issues/harbour" content="…">`. */
const TAG = /<meta\b([^>]*?)\s+data-pdf="([^"]*)"([^>]*)>/g;

/** Says in the built pages how long each PDF is; a link to one that could not be made is taken out of them. */
export async function fillPdfLinks(siteDir: string, library: Library, pdfs: readonly WrittenPdf[]): Promise<void> {
  const byName = new Map(pdfs.map((pdf) => [pdf.name, pdf]));
  for (const path of pagesWithLinks(library)) {
    const file = join(siteDir, path, 'index.html');
    const html = await readFile(file, 'utf8');
    const filled = fillLinks(html, byName);
    if (filled !== html) await writeFile(file, filled);
  }
}

const pagesWithLinks = ({ issues, articles }: Library): string[] => [
  ...issues.map(({ id }) => `issues/${id}`),
  ...articles.map(({ slug }) => `articles/${slug}`),
  'print',
];

export const fillLinks = (html: string, pdfs: ReadonlyMap<string, WrittenPdf>): string =>
  html
    .replace(TAG, (_, before: string, name: string, after: string) => (pdfs.has(name) ? `<meta${before}${after}>` : ''))
    .replace(LINK, (_, before: string, name: string, after: string, words: string) => {
      const pdf = pdfs.get(name);
      return pdf ? `<a${before}${after}>${words.trim()}, ${formatLength(pdf)}</a>` : '';
    });

/** `4 pages, 90 kB` */
export const formatLength = ({ pages, bytes }: Pick<WrittenPdf, 'pages' | 'bytes'>): string =>
  `${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes / 1000)} kB`;
