import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { decodeCbor, findItemEnd, readHead } from './cbor.ts';

/** A text with its fields, as Pagefind takes it. */
export interface PagefindRecord {
  content: string;
  language: string;
  meta: Record<string, string>;
}

/** What Pagefind makes of the records of one language; they keep their order. */
export interface LanguageIndex {
  language: string;
  /** How many words the text of each record has. */
  lengths: number[];
  /** The names of the fields, in the order of their numbers. */
  fields: string[];
  /** Every word, in order, with Pagefind’s entry for it (CBOR; see postings.ts). */
  words: { word: string; entry: Uint8Array }[];
}

/** Pagefind’s metadata: version, records, parts of the word index, filters, orders, fields. */
type Meta = [string, [string, number][], [string, string, string][], unknown[], unknown[], string[]];

/** Has Pagefind, through its Node API, part texts into words, stem them and note where each stands. */
export async function runPagefind(records: readonly PagefindRecord[]): Promise<LanguageIndex[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const added = await Promise.all(records.map((record, at) => index.addCustomRecord({ url: String(at), ...record })));
    const { files, errors: mistakes } = await index.getFiles();
    const wrong = [...added.flatMap((answer) => answer.errors), ...mistakes];
    if (wrong.length > 0) throw new Error(`Pagefind could not index everything: ${wrong.slice(0, 3).join(' ')}`);
    return readLanguages(new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content])));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the process in which Pagefind runs. */
export const stopPagefind = async (): Promise<void> => {
  await close();
};

function readLanguages(files: ReadonlyMap<string, Uint8Array>): LanguageIndex[] {
  const read = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Pagefind wrote no ${path}.`);
    return file;
  };
  const { languages } = JSON.parse(new TextDecoder().decode(read('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string }>;
  };
  return Object.entries(languages)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, { hash }]) => {
      const [, records, chunks, , , fields] = decodeCbor(unpack(read(`pagefind.${hash}.pf_meta`))) as Meta;
      const words = chunks.flatMap(([, , name]) => readEntries(unpack(read(`index/${name}.pf_index`))));
      return { language, lengths: records.map(([, length]) => length), fields, words };
    });
}

const SIGNATURE = 'pagefind_dcd';

const unpack = (file: Uint8Array): Uint8Array => new Uint8Array(gunzipSync(file)).subarray(SIGNATURE.length);

/** A part of the word index is a list of one list of entries. */
function readEntries(chunk: Uint8Array): { word: string; entry: Uint8Array }[] {
  const { count, next } = readHead(chunk, readHead(chunk, 0).next);
  let at = next;
  return Array.from({ length: count }, () => {
    const start = at;
    at = findItemEnd(chunk, start);
    return { word: decodeCbor(chunk, readHead(chunk, start).next) as string, entry: chunk.subarray(start, at) };
  });
}
