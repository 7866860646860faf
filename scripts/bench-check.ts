// Times `npm run check` on publications of 100 and 1,000 articles of a thousand words, or as many as are asked for: each
// run is a process of its own. Cold, nothing is kept from the run before but the compiled program; unchanged, everything is.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './lib/write-corpus.ts';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000];
const RUNS = 5;
/** In seconds: what an editor waits for without thinking of it, and what a large publication may take. */
const LIMITS: Readonly<Record<number, number>> = { 100: 1, 1_000: 8 };
const LIMIT_UNCHANGED = 1;

interface Sample {
  seconds: number;
  cpu: number;
  megabytes: number;
}

const dir = await mkdtemp(join(tmpdir(), 'readout-bench-'));
try {
  console.log(`${cpus().length} cores, Node ${process.version}, the best and the middle of ${RUNS} runs\n`);
  console.log('| articles | run | best, s | middle, s | processor, s | memory, MB | limit, s |');
  console.log('| -------: | --- | ------: | --------: | -----------: | ---------: | -------: |');
  for (const size of SIZES) {
    const content = join(dir, String(size));
    await writeCorpus(content, size);
    const cache = join(dir, `cache-${size}`);
    const cold = await sample(content, cache, () => rm(cache, { recursive: true, force: true }));
    console.log(formatRow(size, 'cold', cold, LIMITS[size]));
    console.log(formatRow(size, 'unchanged', await sample(content, cache), LIMIT_UNCHANGED));
  }
} finally {
  await rm(dir, { recursive: true, force: true });
}

/** @param prepare what comes before each run, and does not count */
async function sample(content: string, cache: string, prepare?: () => Promise<void>): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await prepare?.();
    samples.push(await runCheck(content, cache));
  }
  return samples.sort((a, b) => a.seconds - b.seconds);
}

/** The process itself says at its end what it took. */
function runCheck(content: string, cache: string): Promise<Sample> {
  const start = performance.now();
  const report = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.send({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }); })`;
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(report)}`, 'scripts/check.ts'],
      {
        env: { ...process.env, CONTENT_DIR: content, READOUT_CACHE: cache },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    let used = { cpu: 0, megabytes: 0 };
    child.on('message', (message) => (used = message as typeof used));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, ...used });
      else reject(new Error(`check ended with ${code}: the corpus should be without a mistake`));
    });
  });
}

function formatRow(size: number, run: string, samples: readonly Sample[], limit: number | undefined): string {
  const [best] = samples;
  const middle = samples[Math.floor(samples.length / 2)];
  if (!best || !middle) return '';
  const cells = [
    run,
    best.seconds.toFixed(2),
    middle.seconds.toFixed(2),
    middle.cpu.toFixed(2),
    middle.megabytes.toFixed(0),
    limit ?? '–',
  ];
  return `| ${[size.toLocaleString('en-GB'), ...cells].join(' | ')} |`;
}
