import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind wrote for one language: which records it has, in their order, and the words by which they are found. */
export interface LanguageIndex {
  language: string;
  /** The metadata, CBOR. */
  meta: Uint8Array;
  /** The parts of the word index, CBOR, by the hash under which the metadata names them. */
  chunksByHash: ReadonlyMap<string, Uint8Array>;
  /** The engine, with the stemmer of the language if there is one. */
  wasm: { name: string; bytes: Uint8Array };
}

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

export const unpack = (file: Uint8Array): Uint8Array => new Uint8Array(gunzipSync(file)).subarray(SIGNATURE.length);

export const pack = (content: Uint8Array): Uint8Array => compress(Buffer.concat([SIGNATURE, content]));

/** Compressed, the same on every system: the byte that names the system is set to “unknown” (RFC 1952). */
export function compress(content: Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return bytes;
}
