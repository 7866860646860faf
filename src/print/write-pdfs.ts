import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { openCompiler, templateFolder, type Compiler } from './compiler.ts';
import { settleDocument, type SettledDocument } from './document.ts';
import { buildSlice, readTextFonts, type Slice } from './fonts.ts';
import { countPages, packPdf } from './pack-pdf.ts';
import { buildArticlePaper, buildBook, buildIssuePaper, type Paper } from './papers.ts';
import { fillPdfLinks } from './pdf-links.ts';
import { openSite } from './site-pages.ts';

export interface WrittenPdf {
  /** Its path below `pdf/`, without the ending. */
  name: string;
  pages: number;
  bytes: number;
}

export interface PrintReport {
  pdfs: WrittenPdf[];
  /** False where no compiler runs on this machine: the site is whole without its PDFs. */
  canPrint: boolean;
}

type Tell = (detail: string) => void;

/** Prints every issue, every article and the book of a built site, and says in its pages how long each is. */
export async function writePdfs(siteDir: string, library: Library, tell: Tell = () => {}): Promise<PrintReport> {
  const site = openSite(siteDir, basePath(library.site));
  const papers = [
    ...library.issues.map((issue) => () => buildIssuePaper(library, site, issue)),
    ...library.articles.map((article) => () => buildArticlePaper(library, site, article)),
    () =>
      buildBook(
        library,
        site,
        { issues: library.issues, articles: library.articles, isWhole: true },
        { name: 'book', title: library.site.title, kind: 'Briefing book' },
      ),
  ];
  const pdfs: WrittenPdf[] = [];
  const print = openPrinter();
  for (const build of papers) {
    const paper = build();
    const bytes = await print(paper, library.site.url);
    if (!bytes) return { pdfs: await fillPdfLinks(siteDir, library, []), canPrint: false };
    const file = join(siteDir, 'pdf', `${paper.name}.pdf`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    pdfs.push({ name: paper.name, pages: countPages(bytes), bytes: bytes.length });
    tell(`${pdfs.length} of ${papers.length} PDFs`);
  }
  await fillPdfLinks(siteDir, library, pdfs);
  return { pdfs, canPrint: true };
}
