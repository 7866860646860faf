import { parentPort } from 'node:worker_threads';
import { openCompiler, type Compiler } from './compiler.ts';
import { buildSlice, readTextFonts, type SliceFile } from './fonts.ts';
import { countPages, packPdf } from './pack-pdf.ts';
import type { Job, Outcome } from './print-pool.ts';

const findCompiler = keepCompiler();

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await print(job)));

async function print({ source, slices }: Job): Promise<Outcome> {
  try {
    const compiler = await findCompiler(slices);
    if (!compiler) return { isMissing: true };
    const { pdf, places } = compiler.compile(source);
    return { printed: { bytes: packPdf(pdf, places), pages: countPages(pdf) } };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** One compiler for all papers; it is opened anew when a paper needs parts of a typeface that it has not. */
function keepCompiler(): (slices: readonly SliceFile[]) => Promise<Compiler | undefined> {
  const known = new Map<string, SliceFile>();
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
