import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '#domain/library.ts';
import { basePath } from '#domain/site.ts';
import { inContent, MissingGlyphsError } from './missing-glyphs.ts';
import { articlesOn, buildArticlePaper, buildIssuePaper, buildWholeBook, pathsOfBook } from './papers.ts';
import { fillPdfLinks } from './pdf-links.ts';
import { digestOfInputs, pruneStore, readStoredPdf, storePdf } from './pdf-store.ts';
import { listInputs, type PlannedPaper } from './planned-paper.ts';
import { atATime } from './print-pool.ts';
import { openPrinter, type PrintedPaper } from './printer.ts';
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

type Tell = (done: number, total: number) => void;

/** Prints every issue, every article and the book of a built site, and says in its pages how long each is. */
export async function writePdfs(siteDir: string, library: Library, tell: Tell = () => {}): Promise<PrintReport> {
  const printer = openPrinter({ siteUrl: library.site.url, isStored: false });
  const plans = planPapers(library, openSite(siteDir, basePath(library.site)));
  const pdfs: WrittenPdf[] = [];
  const unprintable: MissingGlyphsError[] = [];
  let canPrint = true;
  const waiting = plans.entries();
  const used = new Set<string>();
  const print = async (plan: PlannedPaper): Promise<PrintedPaper | undefined> => {
    const digest = await digestOfInputs(listInputs(plan, library, siteDir));
    used.add(digest);
    const stored = await readStoredPdf(digest);
    const printed = stored ?? (await printer.print(plan.build()));
    if (printed && !stored) await storePdf(digest, printed);
    return printed;
  };
  // While one core prints a paper, another reads the page of the next.
  const printSome = async (): Promise<void> => {
    for (const [at, plan] of waiting) {
      const printed = await print(plan).catch((error: unknown) => {
        if (!(error instanceof MissingGlyphsError)) throw notPrinted(plan.name, error);
        unprintable.push(error);
      });
      if (unprintable.length > 0) continue;
      canPrint &&= printed !== undefined;
      if (!printed) return;
      pdfs[at] = await writePdf(siteDir, plan.name, printed);
      tell(Object.keys(pdfs).length, plans.length);
    }
  };
  await Promise.all(Array.from({ length: atATime() + 1 }, printSome));
  if (unprintable.length > 0) throw inContent(unprintable, library);
  await fillPdfLinks(siteDir, library, pdfs);
  await pruneStore(used);
  return { pdfs, canPrint };
}

/** Says which paper it was; why, the error itself says. */
const notPrinted = (name: string, error: unknown): Error =>
  new Error(`pdf/${name}.pdf cannot be printed: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });

async function writePdf(siteDir: string, name: string, { bytes, pages }: PrintedPaper): Promise<WrittenPdf> {
  const file = join(siteDir, 'pdf', `${name}.pdf`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return { name, pages, bytes: bytes.length };
}

/** Built when their turn comes, so that a large publication is never in memory as a whole. */
function planPapers(library: Library, site: SitePages): PlannedPaper[] {
  const { issues, articles, claims } = library;
  return [
    ...issues.map((issue) => ({
      name: `issues/${issue.id}`,
      paths: [`issues/${issue.id}/`],
      articles: articlesOn(library, issue.id),
      subject: [issue.question, claims.filter((claim) => claim.issue === issue.id).map(({ id }) => id)],
      build: () => buildIssuePaper(library, site, issue),
    })),
    ...articles.map((article) => ({
      name: `articles/${article.slug}`,
      paths: [`articles/${article.slug}/`],
      articles: [article],
      subject: [article.summary, article.language],
      build: () => buildArticlePaper(library, site, article),
    })),
    {
      name: 'book',
      paths: pathsOfBook(library),
      articles,
      subject: [articles.map(({ slug }) => slug), claims.map(({ id }) => id)],
      build: () => buildWholeBook(library, site),
    },
  ];
}

/** What came of it, in a few words. */
export function formatPrintReport({ pdfs, canPrint }: PrintReport): string {
  if (!canPrint) return 'none: the compiler has no build for this machine, so the site has no PDFs';
  const pages = pdfs.reduce((sum, pdf) => sum + pdf.pages, 0);
  return `${pdfs.length} written, ${pages} pages`;
}
