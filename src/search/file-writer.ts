import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Takes a file by its path below the folder that the digest names. */
export type KeepFile = (path: string, content: Uint8Array) => unknown;

/** Compresses files, hands them on, and names them all by one digest. */
export class FileWriter {
  private readonly keep: KeepFile;
  private readonly all = startDigest();

  constructor(keep: KeepFile) {
    this.keep = keep;
  }

  /** @returns the file as it was handed on */
  write(name: string, content: Uint8Array): Uint8Array {
    const bytes = gzipSync(content, { level: 9 });
    // The byte that names the system is “unknown” (RFC 1952), so that the file is the same on each.
    bytes[9] = 255;
    const path = `${name}.bin`;
    this.all.add(path, bytes);
    this.keep(path, bytes);
    return bytes;
  }

  writeJson(name: string, value: unknown): Uint8Array {
    return this.write(name, new TextEncoder().encode(JSON.stringify(value)));
  }

  digest(): string {
    return this.all.finish();
  }
}

/** A digest of files, in the order in which they were written. */
export function startDigest(): { add: KeepFile; finish: () => string } {
  const hash = createHash('sha256');
  return {
    add: (path, content) => hash.update(`${path} ${content.length} `).update(content),
    finish: () => hash.digest('hex').slice(0, 10),
  };
}
