import { gunzipSync } from 'fflate';
import { startEngine, type Engine } from '#search/engine.ts';

export type { Engine };

/** Starts the engine on the files of this site. @param manifest the answer to `fetchManifest`, if it is on its way already */
export const openEngine = (base: string, language: string, manifest = fetchManifest(base)): Engine =>
  startEngine((path) => unpack(path === 'search.json' ? manifest : fetch(`${base}pagefind/${path}`)), language);

/** The one file that is asked for anew each time, so that a page never looks for files of an older build. */
export const fetchManifest = (base: string): Promise<Response> =>
  fetch(`${base}pagefind/search.json`, { cache: 'no-cache' });

async function unpack(answer: Promise<Response>): Promise<Uint8Array> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may have unpacked the file on the way. Small as the files are, the browser's own stream would take longer to
  // start than they take to unpack.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
