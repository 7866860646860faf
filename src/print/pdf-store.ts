import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder, isCaching, writeWhole } from '#src/cache.ts';
import { templateFolder, type Source } from './compiler.ts';
import type { PrintedPaper } from './printer.ts';

/** Printed papers on disk, each under the digest of everything that went into it. */
const folder = (): string => cacheFolder('pdf');

/** So many are kept; of more, those that were used least lately go. */
const MOST = 500;

let codeDigest: Promise<string> | undefined;

export async function digestOfPaper({ template, files }: Source): Promise<string> {
  codeDigest ??= digestOfCode();
  const hash = createHash('sha256')
    .update(await codeDigest)
    .update(template);
  for (const [name, bytes] of files) hash.update(`${name}:${bytes.length}:`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** What else decides how a paper looks: the templates, the code, the versions of fonts and compiler. */
async function digestOfCode(): Promise<string> {
  const names = (await readdir(templateFolder)).filter((name) => !name.endsWith('.test.ts')).sort();
  const hash = createHash('sha256').update(await readFile(resolve('package-lock.json')));
  for (const name of names) hash.update(await readFile(join(templateFolder, name)));
  return hash.digest('hex');
}

const fileOf = (digest: string, pages: number): string => join(folder(), `${digest}-${pages}.pdf`);

export async function readStoredPdf(digest: string): Promise<PrintedPaper | undefined> {
  if (!isCaching()) return undefined;
  const name = (await listStored()).find((file) => file.startsWith(`${digest}-`));
  if (name === undefined) return undefined;
  return { bytes: await readFile(join(folder(), name)), pages: Number(/-(\d+)\.pdf$/.exec(name)?.[1]) };
}

export async function storePdf(digest: string, { bytes, pages }: PrintedPaper): Promise<void> {
  if (isCaching()) await writeWhole(fileOf(digest, pages), bytes);
}

export async function pruneStore(): Promise<void> {
  const names = await listStored();
  if (names.length <= MOST) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder(), name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(MOST);
  for (const { name } of old) await rm(join(folder(), name), { force: true });
}

const listStored = (): Promise<string[]> => readdir(folder()).catch(() => []);
