import { openCompiler, type Compiler } from './compiler.ts';
import { settleDocument } from './document.ts';
import { buildSlice, readTextFonts, type Slice } from './fonts.ts';
import { countPages, packPdf } from './pack-pdf.ts';
import type { Paper } from './papers.ts';
import { digestOfPaper, readStoredPdf, storePdf } from './pdf-store.ts';

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
  const findCompiler = keepCompiler();
  return {
    async print({ template, document: unsettled, files }) {
      const { document, slices } = settleDocument(unsettled, { siteUrl, givesPages: template === 'book.typ' });
      const source = { template, files: new Map([...files, ['document.json', Buffer.from(JSON.stringify(document))]]) };
      const digest = await digestOfPaper(source);
      const stored = isStored ? await readStoredPdf(digest) : undefined;
      if (stored) return stored;
      const compiler = await findCompiler(slices);
      if (!compiler) return undefined;
      const plain = compiler.compile(source);
      const printed = { bytes: packPdf(plain), pages: countPages(plain) };
      if (isStored) await storePdf(digest, printed);
      return printed;
    },
  };
}

/** One compiler for all papers; it is opened anew when a paper needs parts of a typeface that it has not. */
function keepCompiler(): (slices: readonly Slice[]) => Promise<Compiler | undefined> {
  const known = new Map<string, Slice>();
  let compiler: Compiler | undefined;
  let isMissing = false;
  return async (slices) => {
    const isNew = slices.some(({ family }) => !known.has(family));
    if (isMissing || (compiler && !isNew)) return compiler;
    for (const slice of slices) known.set(slice.family, slice);
    compiler = await openCompiler([...readTextFonts(), ...(await Promise.all([...known.values()].map(buildSlice)))]);
    isMissing = compiler === undefined;
    return compiler;
  };
}
