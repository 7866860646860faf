import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { decodeCbor } from './cbor.ts';

/**
 * Under which stem Pagefind indexes each of some folded words, by language. The words are given to it, through its Node
 * API, as one text for each language; its index says which of them stand under which stem.
 */
export async function stemWords(
  wordsByLanguage: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Map<string, string>>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const mistakes: string[] = [];
    for (const [language, words] of wordsByLanguage) {
      const added = await index.addCustomRecord({ url: language, content: words.join(' '), language });
      mistakes.push(...added.errors);
    }
    const { files, errors: others } = await index.getFiles();
    mistakes.push(...others);
    if (mistakes.length > 0) throw new Error(`Pagefind could not index every word: ${mistakes.slice(0, 3).join(' ')}`);
    const contents = new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
    return new Map(
      [...wordsByLanguage].map(([language, words]) => [language, findStems(words, readEntries(contents, language))]),
    );
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the process in which Pagefind runs. */
export const stopPagefind = async (): Promise<void> => {
  await close();
};

/** Where a word stands: pages, and the places in the text of each; a number below zero is a mark for those that follow. */
type Page = [distance: number, places: number[], inFields: number[]];
/** An entry of Pagefind’s word index; spellings with accents have lists of their own. */
type Entry = [stem: string, pages: Page[], accented: [string, Page[]][]];
/** Pagefind’s metadata: version, pages, parts of the word index. */
type Meta = [version: string, pages: unknown[], parts: [first: string, last: string, name: string][]];

function readEntries(files: ReadonlyMap<string, Uint8Array>, language: string): Entry[] {
  const read = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Pagefind wrote no ${path}.`);
    return file;
  };
  const { languages } = JSON.parse(new TextDecoder().decode(read('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string } | undefined>;
  };
  const hash = languages[language]?.hash;
  if (hash === undefined) return [];
  const [, , parts] = unpack(read(`pagefind.${hash}.pf_meta`)) as unknown as Meta;
  return parts.flatMap(([, , name]) => (unpack(read(`index/${name}.pf_index`)) as unknown as [Entry[]])[0]);
}

const SIGNATURE = 'pagefind_dcd';

const unpack = (file: Uint8Array) => decodeCbor(new Uint8Array(gunzipSync(file)).subarray(SIGNATURE.length));

/** The mark of words that count in full; parts of a compound, as which Pagefind may see “kor3”, count less. */
const WHOLE = -25;

function findStems(words: readonly string[], entries: readonly Entry[]): Map<string, string> {
  const stems = new Map<string, string>();
  for (const [stem, pages, accented] of entries)
    for (const [, places] of [...pages, ...accented.flatMap(([, list]) => list)]) {
      let [place, isWhole] = [0, true];
      for (const number of places) {
        if (number < 0) isWhole = number === WHOLE;
        place = number < 0 ? 0 : place + number;
        const word = words[place];
        if (number >= 0 && isWhole && word !== undefined) stems.set(word, stem);
      }
    }
  return stems;
}
