import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { basename, join } from 'node:path';
import { PLACES, PrintError, templateFolder, type Compiler, type Source } from './compiler.ts';
import type { PrintFont } from './fonts.ts';
import type { Place } from './lead-links.ts';

/** So often the compiler forgets what it remembers of documents that came before. */
const FORGETS_EVERY = 8;

export function openNative(fonts: readonly PrintFont[]): Compiler {
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }],
  });
  let compiled = 0;
  const explain = (found: NodeError | null): void => {
    if (found) throw new PrintError(formatDiagnostics(compiler.fetchDiagnostics(found)));
  };
  return {
    compile({ template, files }: Source) {
      compiler.resetShadow();
      for (const [name, bytes] of files) compiler.mapShadow(join(templateFolder, name), Buffer.from(bytes));
      const outcome = compiler.compile({ mainFilePath: join(templateFolder, template) });
      explain(outcome.takeError());
      explain(outcome.takeWarnings());
      const document = outcome.result;
      if (!document) throw new PrintError('The compiler made no document and did not say why.');
      try {
        const [places] = compiler.query(document, { selector: PLACES, field: 'value' }) as [Place[]];
        return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), places };
      } catch (error) {
        throw new PrintError(`The document is not accessible (PDF/UA-1): ${String(error)}`);
      } finally {
        if (++compiled % FORGETS_EVERY === 0) compiler.evictCache(1);
      }
    },
  };
}

interface Diagnostic {
  message: string;
  path: string;
  range?: { start: { line: number; character: number } } | null;
}

const formatDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ message, path, range }) => `${basename(path)}${range ? `:${range.start.line + 1}` : ''}  ${message}`)
    .join('\n');
