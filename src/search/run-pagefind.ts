import { close, createIndex } from 'pagefind';
import { formatIndexText } from './index-text.ts';
import { unpack, type LanguageIndex } from './pagefind-files.ts';
import type { SearchRecord } from './record.ts';

/** What Pagefind makes of some records, as far as it is used. */
export interface PagefindOutput {
  version: string;
  includeCharacters: string[];
  /** Pagefind's own worker script. */
  worker: string;
  languages: LanguageIndex[];
}

/**
 * Gives records to Pagefind. Their titles, speakers, quotations and hidden words go in as fields, to which the search
 * gives weights. Records of one language keep their order.
 */
export async function runPagefind(records: readonly SearchRecord[]): Promise<PagefindOutput> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const added = await Promise.all(records.map((record, at) => index.addCustomRecord(formatRecord(record, at))));
    const { files, errors: mistakes } = await index.getFiles();
    const wrong = [...added.flatMap((answer) => answer.errors), ...mistakes];
    if (wrong.length > 0) throw new Error(`Pagefind could not index everything: ${wrong.slice(0, 3).join(' ')}`);
    return readOutput(new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content])));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the process in which Pagefind runs. */
export const stopPagefind = async (): Promise<void> => {
  await close();
};

function formatRecord({ searched, language }: SearchRecord, at: number): Parameters<typeof addRecord>[0] {
  const { body, ...fields } = searched;
  const meta = Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => [field, formatIndexText(text)] as const);
  return { url: String(at), content: formatIndexText(body), language, meta: Object.fromEntries(meta) };
}

declare const addRecord: NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>['addCustomRecord'];

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null }>;
  include_characters: string[];
}

function readOutput(files: ReadonlyMap<string, Uint8Array>): PagefindOutput {
  const read = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Pagefind wrote no ${path}.`);
    return file;
  };
  const text = (path: string): string => new TextDecoder().decode(read(path));
  const entry = JSON.parse(text('pagefind-entry.json')) as Entry;
  return {
    version: entry.version,
    includeCharacters: entry.include_characters,
    worker: text('pagefind-worker.js'),
    languages: Object.keys(entry.languages)
      .sort()
      .map((language) => {
        const { hash, wasm } = entry.languages[language] ?? { hash: '', wasm: null };
        const name = `wasm.${wasm ?? 'unknown'}.pagefind`;
        const chunks = [...files].filter(([path]) => path.startsWith(`index/${language}_`));
        return {
          language,
          meta: unpack(read(`pagefind.${hash}.pf_meta`)),
          chunksByHash: new Map(chunks.map(([path, bytes]) => [path.slice('index/'.length, -'.pf_index'.length), unpack(bytes)])),
          wasm: { name, bytes: read(name) },
        };
      }),
  };
}
