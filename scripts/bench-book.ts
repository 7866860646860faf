// Measures the book of a made-up publication: its pages, the seconds and the megabytes it takes, and the memory of the process
// that prints it, with the publication read. `npm run bench -- book 100 400`
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basePath } from '#domain/site.ts';
import { buildWholeBook } from '#src/print/papers.ts';
import { openPrinter } from '#src/print/printer.ts';
import { openSite } from '#src/print/site-pages.ts';
import { readLibrary } from '#src/read-library.ts';
import { runCommand } from './lib/run-command.ts';
import { writeCorpus } from './lib/write-corpus.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100];

console.log('| articles | claims | pages | s | MB | memory, MB |\n|---:|---:|---:|---:|---:|---:|');
for (const articles of sizes) console.log(await measureBook(articles));

async function measureBook(articles: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-book-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  try {
    await writeCorpus(content, articles);
    const code = await runCommand({
      command: ['node', 'scripts/build.ts', '--without', 'pdfs,search,hosting'],
      env: { CONTENT_DIR: content, OUT_DIR: out },
    });
    if (code !== 0) throw new Error(`The site of ${articles} articles cannot be built.`);
    const library = await readLibrary(content);
    const { print } = openPrinter({ siteUrl: library.site.url, isStored: false });
    const start = performance.now();
    const printed = await print(buildWholeBook(library, openSite(out, basePath(library.site))));
    if (!printed) throw new Error('The compiler has no build for this machine.');
    const cells = [articles, library.claims.length, printed.pages, (performance.now() - start) / 1000];
    const [seconds, megabytes] = [cells.pop()?.toFixed(1), (printed.bytes.length / 1e6).toFixed(2)];
    return `| ${[...cells, seconds, megabytes, Math.round(process.resourceUsage().maxRSS / 1024)].join(' | ')} |`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
