import { settleDocument } from './document.ts';
import type { Paper } from './papers.ts';
import { digestOfPaper, readStoredPdf, storePdf } from './pdf-store.ts';
import { openPool } from './print-pool.ts';

export interface PrintedPaper {
  bytes: Uint8Array;
  pages: number;
}

export interface Printer {
  /** The paper as PDF; none where no compiler runs on this machine. */
  print(paper: Paper): Promise<PrintedPaper | undefined>;
}

export interface PrinterOptions {
  /** The address under which the site is published, with its base path. */
  siteUrl: string;
  /** Whether what was printed before may be taken as it is. */
  isStored?: boolean;
}

export function openPrinter({ siteUrl, isStored = true }: PrinterOptions): Printer {
  const compile = openPool();
  return {
    async print({ template, document: unsettled, files: pictures }) {
      const { document, slices } = settleDocument(unsettled, { siteUrl, givesPages: template === 'book.typ' });
      const source = {
        template,
        files: new Map([...pictures, ['document.json', Buffer.from(JSON.stringify(document))]]),
      };
      const digest = isStored ? await digestOfPaper(source) : '';
      const stored = isStored ? await readStoredPdf(digest) : undefined;
      if (stored) return stored;
      // A part of a typeface knows which characters it has: a function, which stays on this side.
      const files = slices.map(({ family, file, isVariable }) => ({ family, file, isVariable }));
      const { printed, error } = await compile({ source, slices: files });
      if (error) throw error;
      if (printed && isStored) await storePdf(digest, printed);
      return printed;
    },
  };
}
