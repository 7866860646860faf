import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { findContentType } from './content-type.ts';
import { findFile } from './find-file.ts';
import { listenFrom } from './port.ts';

export interface BenchServer {
  url: string;
  /** What was sent since the last time this was asked: bytes with headers, as a usual host compresses them. */
  take(): { bytes: number; requests: number };
  close(): Promise<void>;
}

interface BenchOptions {
  site: string;
  /** Our index, served as `/pagefind/`. */
  ours: string;
  /** Pagefind’s own, served as `/bare/`. */
  bare: string;
  network?: { delay: number; bytesPerSecond: number } | undefined;
}

const COMPRESSED = /\.(?:js|css|json|html|svg|xml)$/;
/** About what the lines of a response’s head take. */
const HEAD = 300;

export async function serveForBench({ site, ours, bare, network }: BenchOptions): Promise<BenchServer> {
  const sent = { bytes: 0, requests: 0 };
  const compressed = new Map<string, Uint8Array>();
  // A host has what it compresses ready, and takes next to no time to read a small file.
  const readBody = (path: string): Uint8Array => {
    if (!COMPRESSED.test(path)) return readFileSync(path);
    const body = compressed.get(path) ?? gzipSync(readFileSync(path));
    compressed.set(path, body);
    return body;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [dir, base] = pathname.startsWith('/pagefind/')
      ? [ours, '/pagefind/']
      : pathname.startsWith('/bare/')
        ? [bare, '/bare/']
        : [site, '/'];
    const found = pathname === '/empty' ? { kind: 'empty' as const } : findFile(dir, base, pathname);
    if (found.kind !== 'file') {
      response.writeHead(found.kind === 'empty' ? 200 : 404, { 'Content-Type': 'text/html' }).end();
      return;
    }
    const body = readBody(found.path);
    sent.bytes += body.length + HEAD;
    sent.requests += 1;
    if (network)
      await new Promise((resolve) =>
        setTimeout(resolve, network.delay + (body.length / network.bytesPerSecond) * 1000),
      );
    response.writeHead(200, {
      'Content-Type': findContentType(found.path),
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(COMPRESSED.test(found.path) && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  const port = await listenFrom(server, 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    take() {
      const taken = { ...sent };
      Object.assign(sent, { bytes: 0, requests: 0 });
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
