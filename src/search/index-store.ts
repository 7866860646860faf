import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import { startDigest } from './file-writer.ts';
import type { Manifest } from './manifest.ts';

/** The files of an index, as they are kept. */
export interface StoredIndex {
  manifest: Manifest;
  files: { path: string; content: Uint8Array }[];
}

/**
 * Keeps the last index of a publication, under the digest of what it was made of, all files in one: thousands of small
 * ones take longer to write than to make.
 */
export interface IndexDraft {
  add(path: string, content: Uint8Array): void;
  /** Takes the place of what was kept before. */
  keep(manifest: Manifest): void;
  discard(): void;
}

export function startStoredIndex(cache: string, name: string): IndexDraft {
  mkdirSync(cache, { recursive: true });
  // Written beside and renamed, so that a build killed at any moment leaves no half of a file.
  const draft = join(cache, `${name}.${process.pid}.draft`);
  const file = openSync(draft, 'w');
  const add = (path: string, content: Uint8Array): void => {
    const head = new ByteWriter();
    const encoded = new TextEncoder().encode(path);
    head.number(encoded.length);
    head.append(encoded);
    head.number(content.length);
    writeSync(file, head.written());
    writeSync(file, content);
  };
  return {
    add,
    keep(manifest) {
      add(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)));
      closeSync(file);
      for (const other of readdirSync(cache))
        if (!other.endsWith('.draft')) rmSync(join(cache, other), { force: true });
      renameSync(draft, join(cache, name));
    },
    discard() {
      closeSync(file);
      rmSync(draft, { force: true });
    },
  };
}

const MANIFEST = 'search.json';

/** What was kept, if every byte of it is as it was written. */
export function readStoredIndex(cache: string, name: string): StoredIndex | null {
  try {
    const reader = new ByteReader(readFileSync(join(cache, name)));
    const decoder = new TextDecoder();
    const files: StoredIndex['files'] = [];
    const digest = startDigest();
    while (reader.at < reader.bytes.length) {
      const path = decoder.decode(reader.take(reader.number()));
      const content = reader.take(reader.number());
      if (path === MANIFEST) {
        const manifest = JSON.parse(decoder.decode(content)) as Manifest;
        return manifest.digest === digest.finish() ? { manifest, files } : null;
      }
      digest.add(path, content);
      files.push({ path, content });
    }
  } catch {
    // Nothing was kept, or not by us.
  }
  return null;
}
