import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answers, Reply, Task, TaskName } from './build-worker.ts';

/** Each has the publication in a memory of its own. */
const MOST_WORKERS = 7;
/** A smaller publication is built before another thread has read it. */
const FEWEST_ARTICLES = 100;
/** So many items are handed out at a time: the last of them must not keep one thread busy while the others wait. */
const HANDFUL = 8;
/** So many tasks wait at a worker at most: with fewer it would wait for this thread, which has work of its own. */
const MOST_WAITING = 3;

type Ask = <Name extends TaskName>(name: Name, task: Task<Name>) => Promise<Answers[Name]>;

interface BuildWorker {
  ask: Ask;
  waiting(): number;
  close(): Promise<unknown>;
}

/** The threads of a build beside its first: one for each further core. */
export interface BuildPool {
  /** How many tasks can be under way beside one of this thread. */
  readonly room: number;
  /** Has a worker do a task; `null` where all of them have enough to do. */
  ask<Name extends TaskName>(name: Name, task: Task<Name>): Promise<Answers[Name]> | null;
  /** Has each worker do a task before all that it is asked later. */
  askAll<Name extends TaskName>(name: Name, task: Task<Name>): Promise<void>;
  /** Does something to all items, some at a time: on the workers from now on, and on this thread once it joins them. */
  share<T>(
    items: readonly T[],
    here: (some: T[]) => Promise<unknown>,
    there: (some: T[], ask: Ask) => Promise<unknown>,
  ): SharedWork;
  close(): Promise<void>;
}

export interface SharedWork {
  /** Takes a part in what is left, and waits until all is done. */
  join(): Promise<void>;
}

export function openBuildPool(contentDir: string): BuildPool {
  const count = countWorkers(contentDir);
  const workers = Array.from({ length: count }, () => openWorker(contentDir));
  return {
    room: count * MOST_WAITING,
    ask: (name, task) => {
      const [idlest] = workers.toSorted((a, b) => a.waiting() - b.waiting());
      return idlest && idlest.waiting() < MOST_WAITING ? idlest.ask(name, task) : null;
    },
    askAll: async (name, task) => void (await Promise.all(workers.map(({ ask }) => ask(name, task)))),
    share: (items, here, there) => {
      let next = 0;
      const work = async (hand: (some: (typeof items)[number][]) => Promise<unknown>): Promise<void> => {
        while (next < items.length) await hand(items.slice(next, (next += HANDFUL)));
      };
      // Two handfuls at a time for each worker, so that the next is there when one is done.
      const theirs = Promise.all([...workers, ...workers].map(({ ask }) => work((some) => there(some, ask))));
      // Whoever joins hears of a failure; until then nobody waits.
      theirs.catch(() => undefined);
      return { join: async () => void (await Promise.all([theirs, work(here)])) };
    },
    close: async () => void (await Promise.all(workers.map(({ close }) => close()))),
  };
}

/** `READOUT_THREADS` says how many threads a build has, whatever its size: one is the first alone. */
function countWorkers(contentDir: string): number {
  const asked = Number(process.env['READOUT_THREADS']);
  if (Number.isInteger(asked) && asked > 0) return asked - 1;
  return countArticles(contentDir) < FEWEST_ARTICLES ? 0 : Math.min(availableParallelism() - 1, MOST_WORKERS);
}

/** About how many: nothing has been read yet. */
function countArticles(contentDir: string): number {
  try {
    return readdirSync(join(contentDir, 'articles')).length;
  } catch {
    return 0;
  }
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

function openWorker(contentDir: string): BuildWorker {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('build-worker.ts', import.meta.url), { workerData: contentDir });
  let number = 0;
  // An idle worker keeps no process alive; nor does one that nobody has asked anything.
  worker.unref();
  worker.on('message', ({ id, answer, error }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) asked?.resolve(answer as never);
    else asked?.reject(error);
  });
  const giveUp = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', (code) => giveUp(new Error(`A thread of the build has stopped (${code}).`)));
  return {
    ask: (name, task) =>
      new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: number++, name, task });
      }),
    waiting: () => waiting.size,
    close: () => worker.terminate(),
  };
}
