import { fileURLToPath } from 'node:url';
import type { PrintFont } from './fonts.ts';
import type { Place } from './lead-links.ts';

/** A document as the compiler gets it: which template, and the files that the template reads. */
export interface Source {
  template: 'brief.typ' | 'book.typ';
  files: ReadonlyMap<string, Uint8Array>;
}

/** A document as the compiler makes it. */
export interface Compiled {
  /** Its links within the document are yet to be led to their places. */
  pdf: Uint8Array;
  places: readonly Place[];
}

export interface Compiler {
  compile(source: Source): Compiled;
}

/** What the templates call the list of all places. */
export const PLACES = '<places>';

/** What the compiler has to say about a document; its warnings count as mistakes too. */
export class PrintError extends Error {
  override name = 'PrintError';
}

export const templateFolder = fileURLToPath(new URL('.', import.meta.url));

/** The compiler of this machine, else the one in WebAssembly; none where neither runs. */
export async function openCompiler(fonts: readonly PrintFont[]): Promise<Compiler | undefined> {
  for (const open of [
    () => import('./native-compiler.ts').then(({ openNative }) => openNative(fonts)),
    () => import('./wasm-compiler.ts').then(({ openWasm }) => openWasm(fonts)),
  ]) {
    try {
      return await open();
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return undefined;
}

/** A package without a build for this kind of machine. */
const isMissing = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  ) || /native binding/i.test((error as Error).message);
