import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { RefusedInput, type Arrival } from '#domain/import/arrival.ts';
import { decodeBytes } from '#domain/import/decode-bytes.ts';
import { parseMarkdownText } from '#domain/import/markdown-text.ts';
import { parsePlainText } from '#domain/import/plain-text.ts';
import { parseWebPage } from '#domain/import/web-page.ts';
import { parseWordFile } from '#domain/import/word-file.ts';

/** An article weighs kilobytes, with pictures a few megabytes. */
export const MOST_BYTES = 30_000_000;

export interface Input {
  bytes: Uint8Array;
  /** The name of the file, without folder and ending; of standard input none. */
  name: string;
  ending: string;
}

/** Reads a file, or standard input for `-`. What is too large is refused before it is read. */
export async function readInput(path: string): Promise<Input> {
  if (path === '-') return { bytes: await readStream(process.stdin), name: 'article', ending: '' };
  const found = await stat(path).catch(() => null);
  if (!found) throw new RefusedInput(`There is no file ${path}.`);
  if (!found.isFile()) throw new RefusedInput(`${path} is not a file.`);
  if (found.size > MOST_BYTES) throw new RefusedInput(describeSize(found.size));
  return {
    bytes: await readStream(createReadStream(path)),
    name: basename(path, extname(path)),
    ending: extname(path).toLowerCase(),
  };
}

const describeSize = (bytes: number): string =>
  `This file is ${Math.round(bytes / 1e6)} MB long; at most ${MOST_BYTES / 1e6} MB are read. Is it an article?`;

async function readStream(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RefusedInput(describeSize(bytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads an input as what its ending says it is; without an ending, as what it looks like. */
export async function parseInput({ bytes, ending }: Input): Promise<Arrival> {
  switch (ending) {
    case '.docx':
      return parseWordFile(bytes);
    case '.html':
    case '.htm':
    case '.xhtml':
      return parseWebPage(decodeHtml(bytes));
    case '.md':
    case '.markdown':
    case '.mdx':
      return parseMarkdownText(decodeBytes(bytes));
    case '.txt':
    case '.text':
      return parsePlainText(decodeBytes(bytes));
    case '':
      return parseUnnamed(bytes);
    default:
      throw new RefusedInput(`Files that end in ${ending} are not read. Save it as .docx, .html, .md or .txt.`);
  }
}

function parseUnnamed(bytes: Uint8Array): Promise<Arrival> | Arrival {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return parseWordFile(bytes);
  const text = decodeBytes(bytes);
  if (/^\s*(?:<!doctype html|<html|<body|<article|<p[\s>])/i.test(text)) return parseWebPage(text);
  return /^(?:#{1,6} \S|---\n)/m.test(text) ? parseMarkdownText(text) : parsePlainText(text);
}

/** The encoding that a page names in its head goes before a guess. */
function decodeHtml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return named === undefined || /^utf-?8$/i.test(named) ? decodeBytes(bytes) : new TextDecoder(named).decode(bytes);
  } catch {
    return decodeBytes(bytes);
  }
}
