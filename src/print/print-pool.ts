import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Source } from './compiler.ts';
import type { SliceFile } from './fonts.ts';
import type { PrintedPaper } from './printer.ts';

export interface Job {
  source: Source;
  /** The parts of other typefaces that it needs. */
  slices: readonly SliceFile[];
}

export interface Outcome {
  printed?: PrintedPaper;
  /** No compiler runs on this machine. */
  isMissing?: true;
  error?: Error;
}

/** Each has a compiler of its own, with all fonts in memory. */
const MOST_WORKERS = 4;

/** So many papers are worth printing at a time. */
export const atATime = (): number => Math.min(availableParallelism(), MOST_WORKERS);

interface Printing {
  job: Job;
  settle: (outcome: Outcome) => void;
}

/** Prints on as many cores as there are; a worker starts when there is work for it, and never keeps the process alive. */
export function openPool(): (job: Job) => Promise<Outcome> {
  const waiting: Printing[] = [];
  const idle: (() => void)[] = [];
  let started = 0;
  return (job) =>
    new Promise((settle) => {
      waiting.push({ job, settle });
      const resume = idle.pop();
      if (resume) resume();
      else if (started < atATime()) startWorker();
    });

  function startWorker(): void {
    const worker = new Worker(new URL('print-worker.ts', import.meta.url));
    let printing: Printing | undefined;
    started++;
    worker.on('message', (outcome: Outcome) => {
      printing?.settle(outcome);
      resume();
    });
    let isGone = false;
    const giveUp = (error: Error): void => {
      if (isGone) return;
      isGone = true;
      started--;
      printing?.settle({ error });
      // What still waits needs a worker that lives.
      if (waiting.length > 0 && started < atATime()) startWorker();
    };
    worker.on('error', giveUp);
    worker.on('exit', (code) => giveUp(new Error(`the printing worker has stopped (${code})`)));
    resume();

    function resume(): void {
      printing = waiting.shift();
      if (printing) {
        worker.ref();
        worker.postMessage(printing.job);
      } else {
        worker.unref();
        idle.push(resume);
      }
    }
  }
}
