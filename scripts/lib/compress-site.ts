import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readOrMake } from '#src/cache.ts';
import type { Tell } from './progress.ts';

const TEXTS = new Set([
  '.bib',
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.map',
  '.md',
  '.mjs',
  '.ris',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
]);

/** A smaller file fits the same packet as its compressed form. */
const SMALLEST = 1_024;

/** The byte of a gzip header in which zlib names its operating system; 255 is “not known” (RFC 1952). */
const OS_BYTE = 9;

/**
 * Quality 10 of Brotli gives texts a tenth smaller than 5 in three to ten times the time. A site of more text than this
 * is compressed at 5: its build should not wait for the last tenth.
 */
const LARGE_SITE = 16_000_000;

interface Form {
  ending: string;
  /** Which part of the cache it has: a form made in another way is another form. */
  name: string;
  compress: (content: Buffer) => Promise<Buffer>;
}

const listForms = (quality: number): readonly Form[] => [
  {
    ending: '.br',
    name: `br-${quality}`,
    compress: (content) =>
      promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
  },
  {
    ending: '.gz',
    name: 'gz-9',
    compress: async (content) => {
      const compressed = await promisify(gzip)(content, { level: 9 });
      compressed[OS_BYTE] = 255;
      return compressed;
    },
  },
];

/**
 * Puts `.br` and `.gz` beside each text of a site, for servers that send such files as they are. What was compressed
 * once is kept in a cache, by its content, for as long as the site holds it.
 * @returns how many texts have compressed forms
 */
export async function compressSite(dir: string, cache: string, tell: Tell = () => undefined): Promise<number> {
  const files = await listTexts(dir);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const forms = listForms(total > LARGE_SITE ? 5 : 10);
  const used = new Set<string>();
  let done = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const { path } of queue) {
      await compressFile(path, cache, forms, used);
      done += 1;
      tell(done, files.length, 'texts compressed');
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, cpus().length) }, work));
  await removeUnused(cache, used);
  return files.length;
}

async function listTexts(dir: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })));
  return sized.filter(({ size }) => size >= SMALLEST).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function compressFile(file: string, cache: string, forms: readonly Form[], used: Set<string>): Promise<void> {
  const content = await readFile(file);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 32);
  for (const { ending, name, compress } of forms) {
    const kept = `${digest}.${name}`;
    used.add(kept);
    const form = await readOrMake(join(cache, kept), () => compress(content));
    if (form.length < content.length) await writeFile(`${file}${ending}`, form);
  }
}

async function removeUnused(cache: string, used: ReadonlySet<string>): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  for (const name of names.filter((each) => !used.has(each))) await rm(join(cache, name), { force: true });
}
