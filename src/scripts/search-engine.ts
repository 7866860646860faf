import { startEngine, type Engine } from '#search/engine.ts';

export type { Engine };

/** Starts the engine on the files of this site. */
export const openEngine = (base: string, language: string): Engine =>
  startEngine((path) => read(`${base}pagefind/${path}`), language);

async function read(url: string): Promise<Uint8Array> {
  const response = await fetch(url, url.endsWith('.json') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may have unpacked the file on the way.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
