// Times `npm run dev` on a made-up publication: until it is ready, from saving an edit until the page shows it, and its
// memory over many edits. `npm run bench -- dev 1000 --edits=500`
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber, formatTable, formatTargets } from './lib/bench-table.ts';
import { startDevSession, type DevSession } from './lib/dev-session.ts';
import { readTreeMemory } from './lib/measured-run.ts';
import { copyProject } from './lib/project-copy.ts';
import { writeCorpus } from './lib/write-corpus.ts';

const MEMORY_EVERY = 50;
/** In megabytes for a hundred edits: below that it is the collector’s own rhythm. */
const STEADY = 5;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '500' } },
});
const articles = Number(positionals[0] ?? 1_000);
const edits = Number(options.edits);

const folder = await mkdtemp(join(tmpdir(), 'bench-dev-'));
try {
  const [project, content] = [join(folder, 'project'), join(folder, 'content')];
  await copyProject(project);
  await writeCorpus(content, articles);
  const start = (): Promise<DevSession> =>
    startDevSession({ project, env: { CONTENT_DIR: content, READOUT_CACHE: join(folder, 'cache') } });
  console.log(`${cpus().length} cores, Node ${process.version}, ${formatNumber(articles)} articles\n`);

  const first = await start();
  await first.stop();
  const session = await start();
  const shown = await time(() => session.read('/articles/article-0/'));
  console.log(
    formatTable(
      ['npm run dev', 's'],
      [
        ['ready for the first time', first.readyAfter.toFixed(1)],
        ['ready the next time', session.readyAfter.toFixed(1)],
        ['its first page', shown.toFixed(1)],
      ],
    ),
  );
  const { times, memory } = await edit(session, content);
  await session.stop();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  console.log(
    `\n${formatTable(
      ['edits', 'memory, MB'],
      memory.map(([count, mb]) => [String(count), formatNumber(mb)]),
    )}\n`,
  );
  console.log(
    formatTable(
      ['from saving to the page', 'ms'],
      (
        [
          ['median', 0.5],
          ['nine of ten within', 0.9],
          ['longest', 1],
        ] as const
      ).map(([name, share]) => [name, formatNumber(at(share) * 1_000)]),
    ),
  );
  console.log(
    `\n${formatTargets([
      { what: 'ready for the first time, s', limit: 3, value: first.readyAfter },
      { what: 'ready the next time, s', limit: 3, value: session.readyAfter },
      { what: 'an edit shows, median, s', limit: 0.3, value: at(0.5) },
      { what: 'memory gained in 100 edits, MB', limit: STEADY, value: slopeOf(memory) * 100 },
    ])}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Edits some articles in turn, each time with words that were not there. */
async function edit(session: DevSession, content: string): Promise<{ times: number[]; memory: [number, number][] }> {
  const slugs = Array.from({ length: Math.min(10, articles) }, (_, at) => `article-${at}`);
  const texts = await Promise.all(slugs.map((slug) => readFile(join(content, 'articles', `${slug}.mdx`), 'utf8')));
  const times: number[] = [];
  const memory: [number, number][] = [[0, readTreeMemory(session.pid)]];
  for (let count = 1; count <= edits; count += 1) {
    const slug = slugs[count % slugs.length] ?? '';
    const words = `Edit number ${count}.`;
    times.push(
      await time(async () => {
        const shows = session.waitFor(`/articles/${slug}/`, words);
        await writeFile(join(content, 'articles', `${slug}.mdx`), `${texts[count % slugs.length]}\n${words}\n`);
        await shows;
      }),
    );
    if (count % MEMORY_EVERY === 0) memory.push([count, readTreeMemory(session.pid)]);
  }
  return { times, memory };
}

/** Megabytes for each edit, by least squares over the second half, when everything has been loaded. */
function slopeOf(memory: readonly (readonly [number, number])[]): number {
  const points = memory.slice(Math.floor(memory.length / 2));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([count]) => count)), mean(points.map(([, mb]) => mb))];
  const spread = points.reduce((sum, [count]) => sum + (count - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, [count, mb]) => sum + (count - x) * (mb - y), 0) / spread;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
