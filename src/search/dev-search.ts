import type { AstroIntegration } from 'astro';
import { addressesOf } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { readLibrary } from '#src/read-library.ts';
import { buildSearchFiles } from './build-search-files.ts';
import { stopPagefind } from './stem-words.ts';

/** The files of the search, by their paths below `pagefind/`. */
type SearchFiles = Map<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Search while writing: `npm run dev` answers for `pagefind/` out of memory, from the content as it stands. */
export function devSearch(): AstroIntegration {
  let last: { library: Library; files: Promise<SearchFiles> } | undefined;
  const readFiles = async (): Promise<SearchFiles> => {
    const library = await readLibrary();
    if (last?.library !== library) {
      last = { library, files: gatherFiles(library) };
    }
    return last.files;
  };
  return {
    name: 'readout-dev-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = /\/pagefind\/(.+)$/.exec(pathname)?.[1];
          if (path === undefined) return next();
          readFiles().then(
            (files) => {
              const content = files.get(path);
              const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
              response
                .writeHead(content ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-store' })
                .end(content);
            },
            (error: unknown) => {
              last = undefined;
              logger.error(`The search index could not be built. ${String(error)}`);
              response.writeHead(500).end();
            },
          );
        });
      },
      'astro:server:done': stopPagefind,
    },
  };
}

async function gatherFiles(library: Library): Promise<SearchFiles> {
  const files: SearchFiles = new Map();
  const keep = (path: string, content: Uint8Array): void => void files.set(path, content);
  const manifest = await buildSearchFiles(library, addressesOf(library), keep);
  return new Map([
    ['search.json', new TextEncoder().encode(JSON.stringify(manifest))],
    ...[...files].map(([path, content]) => [`${manifest.digest}/${path}`, content] as const),
  ]);
}
