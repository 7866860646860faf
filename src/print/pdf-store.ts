import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder, isCaching, writeWhole } from '#src/cache.ts';
import { templateFolder, type Source } from './compiler.ts';
import type { PrintedPaper } from './printer.ts';

/** Printed papers on disk, each under the digest of everything that went into it. */
const folder = (): string => cacheFolder('pdf');

/** So many are kept beside those in use; of more, the oldest go. */
const MOST = 500;

let codeDigest: Promise<string> | undefined;
let stored: Promise<Map<string, string>> | undefined;

export const digestOfPaper = ({ template, files }: Source): Promise<string> =>
  digestOfInputs([template, ...[...files].flat()]);

/** @param inputs everything beside the code that decides how a paper looks */
export async function digestOfInputs(inputs: Iterable<string | Uint8Array>): Promise<string> {
  codeDigest ??= digestOfCode();
  const hash = createHash('sha256').update(await codeDigest);
  for (const input of inputs) hash.update(`${input.length}:`).update(input);
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
  stored ??= listStored();
  const name = (await stored).get(digest);
  if (name === undefined) return undefined;
  try {
    return { bytes: await readFile(join(folder(), name)), pages: Number(/-(\d+)\.pdf$/.exec(name)?.[1]) };
  } catch {
    // Another build may have tidied up.
    return undefined;
  }
}

export async function storePdf(digest: string, { bytes, pages }: PrintedPaper): Promise<void> {
  if (!isCaching()) return;
  await writeWhole(fileOf(digest, pages), bytes);
  (await stored)?.set(digest, `${digest}-${pages}.pdf`);
}

/** @param used the digests of what was just needed, which stays however much there is */
export async function pruneStore(used: ReadonlySet<string>): Promise<void> {
  const names = [...(await listStored())].flatMap(([digest, name]) => (used.has(digest) ? [] : [name]));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder(), name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(MOST);
  for (const { name } of old) await rm(join(folder(), name), { force: true });
}

/** The name of each printed paper on disk, by its digest. */
async function listStored(): Promise<Map<string, string>> {
  const names = await readdir(folder()).catch(() => []);
  return new Map(names.filter((name) => name.endsWith('.pdf')).map((name) => [name.split('-')[0] ?? '', name]));
}
