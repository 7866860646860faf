import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { buildArticlePaper, buildBook, buildIssuePaper, type Paper } from './papers.ts';
import { fillPdfLinks } from './pdf-links.ts';
import { pruneStore } from './pdf-store.ts';
import { openPrinter } from './printer.ts';
import { openSite, type SitePages } from './site-pages.ts';

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
  const printer = openPrinter({ siteUrl: library.site.url });
  const pdfs: WrittenPdf[] = [];
  const papers = listPapers(library, openSite(siteDir, basePath(library.site)));
  let canPrint = true;
  for (const build of papers) {
    const paper = build();
    const printed = await printer.print(paper);
    if (!printed) {
      canPrint = false;
      break;
    }
    const file = join(siteDir, 'pdf', `${paper.name}.pdf`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, printed.bytes);
    pdfs.push({ name: paper.name, pages: printed.pages, bytes: printed.bytes.length });
    tell(`${pdfs.length} of ${papers.length}`);
  }
  await fillPdfLinks(siteDir, library, pdfs);
  await pruneStore();
  return { pdfs, canPrint };
}

/** One at a time, so that a large publication is never in memory as a whole. */
function listPapers(library: Library, site: SitePages): (() => Paper)[] {
  const whole = { issues: library.issues, articles: library.articles, isWhole: true };
  return [
    ...library.issues.map((issue) => () => buildIssuePaper(library, site, issue)),
    ...library.articles.map((article) => () => buildArticlePaper(library, site, article)),
    () => buildBook(library, site, whole, { name: 'book', title: library.site.title, kind: 'Briefing book' }),
  ];
}

/** What came of it, in a few words. */
export function formatPrintReport({ pdfs, canPrint }: PrintReport): string {
  if (!canPrint) return 'none: the compiler has no build for this machine, so the site has no PDFs';
  const pages = pdfs.reduce((sum, pdf) => sum + pdf.pages, 0);
  return `${pdfs.length} written, ${pages} pages`;
}
