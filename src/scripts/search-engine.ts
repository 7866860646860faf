import type { FacetTable } from '#search/facet-table.ts';
import type { Manifest } from '#search/manifest.ts';
import type { Hit } from '#search/ranking.ts';
import { parseRecordId } from '#search/record-id.ts';
import type { Card } from '#search/record.ts';
import { ONLY_SHELF, type KnownWord } from '#search/vocabulary-shelf.ts';

/** Pagefind and our own files beside it, as they stand below `pagefind/`. */
export interface Engine {
  manifest: Promise<Manifest>;
  language: string;
  /** Records in which all words are found, or, in quotation marks, all in a row. In no order. */
  search(words: string): Promise<Hit[]>;
  /** What a reader sees of the records at some places, in the same order. */
  readCards(places: readonly number[]): Promise<Card[]>;
  readFacets(): Promise<FacetTable>;
  /** The words that begin with some letters; all there are for `null`. */
  readWords(shelf: string | null): Promise<KnownWord[]>;
}

/** How much a match in each field counts, beside 1 for the text itself. */
const RANKING = { metaWeights: { title: 5, quote: 1.5, who: 1, hidden: 0.15 }, termSimilarity: 1.5 };

/** Starts to load the engine. Whatever goes wrong is the fate of the promises that it gives. */
export function startEngine(base: string, language: string): Engine {
  const folder = `${base}pagefind/`;
  const first = startWorker(folder, language);
  const manifest = fetchFile(`${folder}search.json`, { cache: 'no-cache' }).then((file) => file.json() as Promise<Manifest>);
  const workers = manifest.then(({ languages }) =>
    Promise.all(
      languages.map(async ({ language: each, folders }) => {
        const worker = each === language ? first : startWorker(folder, each);
        for (const further of folders.slice(1)) await worker('merge', `${folder}${further}`, { language: each, ranking: RANKING });
        return worker;
      }),
    ),
  );
  const once = buildMemory();
  const readOwn = async <T>(path: string): Promise<T> => {
    const { digest } = await manifest;
    return once(path, async () => unzip<T>(await fetchFile(`${folder}${digest}/${path}.bin`)));
  };
  // Whoever waits for them hears of a failure; here nobody waits yet.
  workers.catch(() => undefined);

  return {
    manifest,
    language,
    async search(words) {
      const answers = await Promise.all((await workers).map((worker) => worker<WorkerHits>('search', words)));
      return answers.flatMap(({ ids, scores }) =>
        ids === '' ? [] : ids.split(' ').map((id, i) => ({ ...parseRecordId(id), score: scores[i] ?? 0 })),
      );
    },
    async readCards(places) {
      const { packSize } = await manifest;
      return Promise.all(
        places.map(async (place) => {
          const card = (await readOwn<Card[]>(`cards/${Math.floor(place / packSize)}`))[place % packSize];
          if (!card) throw new Error(`There is no record ${place}.`);
          return card;
        }),
      );
    },
    readFacets: () => readOwn('facets'),
    async readWords(shelf) {
      const { shelves } = await manifest;
      const wanted = shelf === null || shelves.includes(ONLY_SHELF) ? shelves : shelves.filter((each) => each === shelf);
      return (await Promise.all(wanted.map((each) => readOwn<KnownWord[]>(`words/${each}`)))).flat();
    },
  };
}

interface WorkerHits {
  ids: string;
  scores: Float32Array;
}

type Ask = <T>(method: string, ...parameters: unknown[]) => Promise<T>;

/** Speaks with the worker in which Pagefind runs. */
function startWorker(folder: string, language: string): Ask {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  const worker = new Worker(`${folder}worker.js`);
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; result?: never; error?: string }>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error === undefined) resolve?.(data.result as never);
    else reject?.(new Error(data.error));
  });
  let failure: Error | null = null;
  worker.addEventListener('error', ({ message }) => {
    failure = new Error(message || 'The worker could not be loaded.');
    for (const { reject } of waiting.values()) reject(failure);
  });
  const ask: Ask = (method, ...parameters) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      waiting.set((last += 1), { resolve: resolve as (value: never) => void, reject });
      worker.postMessage({ id: last, method, parameters });
    });
  void ask('init', { basePath: folder, language, ranking: RANKING }).catch(() => undefined);
  return ask;
}

async function fetchFile(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function unzip<T>(response: Response): Promise<T> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may have unpacked the file on the way.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes)) as T;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json() as Promise<T>;
}

/** Remembers what was read; what failed is tried again. */
function buildMemory(): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const memory = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = memory.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    memory.set(key, reading);
    reading.catch(() => memory.delete(key));
    return reading;
  };
}
