import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { findContentType } from './content-type.ts';
import { findFile } from './find-file.ts';
import { listenFrom } from './port.ts';

export interface SiteServer {
  /** The address of the site's first page. */
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  dir: string;
  /** The path under which the site stands, with a slash at both ends. */
  base: string;
  /** The first port to try; 0 takes any. */
  port?: number;
}

/** Serves a built site as a plain web host would. Files are read anew each time, so that a rebuilt site shows at once. */
export async function serveSite({ dir, base, port = 0 }: ServeOptions): Promise<SiteServer> {
  const server = createServer((request, response) => {
    answer(dir, base, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listenFrom(server, port);
  return { url: `http://127.0.0.1:${taken}${base}`, close: () => closeServer(server) };
}

async function answer(dir: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const found = findFile(dir, base, pathname);
  if (found.kind === 'redirect') {
    response.writeHead(301, { Location: query === undefined ? found.to : `${found.to}?${query}` }).end();
    return;
  }
  const file = found.kind === 'file' ? found.path : join(dir, '404.html');
  const { body, encoding } = await readForm(file, request.headers['accept-encoding'] ?? '');
  const isThere = found.kind === 'file' && body !== undefined;
  response.writeHead(isThere ? 200 : 404, {
    'Content-Type': findContentType(file),
    'Content-Length': body?.length ?? 0,
    ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const FORMS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** A file as it is, or a compressed form that stands beside it, for those who take it. */
async function readForm(file: string, accepted: string): Promise<{ body: Buffer | undefined; encoding?: string }> {
  const names = accepted.split(',').map((each) => each.split(';')[0]?.trim());
  for (const { encoding, ending } of FORMS.filter((form) => names.includes(form.encoding))) {
    const body = await readIfThere(`${file}${ending}`);
    if (body !== undefined) return { body, encoding };
  }
  return { body: await readIfThere(file) };
}

/** A file may go away at any moment: the site it belongs to is replaced as a whole. */
const readIfThere = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
