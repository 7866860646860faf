import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Tell } from './phase.ts';

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

const FORMS = [
  {
    ending: '.br',
    compress: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
  },
  {
    ending: '.gz',
    compress: async (content: Buffer) => {
      const compressed = await promisify(gzip)(content, { level: 9 });
      compressed[OS_BYTE] = 255;
      return compressed;
    },
  },
] as const;

/**
 * Puts `.br` and `.gz` beside each text of a site, for servers that send such files as they are. What was compressed
 * once is kept in a cache, by its content.
 * @returns how many texts have compressed forms
 */
export async function compressSite(dir: string, cache: string, tell: Tell = () => undefined): Promise<number> {
  const files = await listTexts(dir);
  let done = 0;
  let compressed = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (await compressFile(file, cache)) compressed += 1;
      done += 1;
      tell(`${done} of ${files.length} texts`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, cpus().length) }, work));
  return compressed;
}

async function listTexts(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function compressFile(file: string, cache: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < SMALLEST) return false;
  const digest = createHash('sha256').update(content).digest('hex');
  for (const { ending, compress } of FORMS) {
    const kept = join(cache, digest.slice(0, 2), `${digest}${ending}`);
    const form = await readFile(kept).catch(async () => {
      const made = await compress(content);
      await writeWhole(kept, made);
      return made;
    });
    if (form.length < content.length) await writeFile(`${file}${ending}`, form);
  }
  return true;
}

let drafts = 0;

/** Written beside and renamed, so that a build killed at any moment leaves no half of a file in the cache. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${(drafts += 1)}.draft`;
  await writeFile(draft, content);
  await rename(draft, file);
}
