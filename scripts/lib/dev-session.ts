import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { listenFrom } from './port.ts';

/** `npm run dev`, as an editor’s browser sees it. */
export interface DevSession {
  pid: number;
  origin: string;
  /** From its start until it listened and had read the content, in seconds. */
  readyAfter: number;
  /** The text of a page as it is now. */
  read(path: string): Promise<string>;
  /** Waits until a page shows some words, asking for it when the server says that something has changed. */
  waitFor(path: string, words: string): Promise<void>;
  stop(): Promise<void>;
}

interface DevSessionOptions {
  /** Where the program stands. */
  project: string;
  env: Readonly<Record<string, string>>;
}

const READY = 'watching for file changes';
const STARTS_WITHIN = 300_000;
const SHOWS_WITHIN = 60_000;
/** News may come before the page is made anew, so it is asked for again. */
const ASK_AGAIN = 25;

export async function startDevSession({ project, env }: DevSessionOptions): Promise<DevSession> {
  const port = await findFreePort();
  const start = performance.now();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: project,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said}`)), STARTS_WITHIN);
    const listen = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-5_000);
      if (!said.includes(READY)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(`The server stopped:\n${said}`)));
  });
  const readyAfter = (performance.now() - start) / 1_000;
  const origin = `http://localhost:${port}`;
  const read = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();
  const news = await openNews(origin);
  return {
    pid: server.pid ?? 0,
    origin,
    readyAfter,
    read,
    async waitFor(path, words) {
      const until = performance.now() + SHOWS_WITHIN;
      await news.next();
      while (!(await read(path)).includes(words)) {
        if (performance.now() > until) throw new Error(`${path} does not show “${words}”.`);
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
      }
    },
    async stop() {
      news.close();
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** What the server tells open browsers: Vite gives the key to the connection in the script that they load. */
async function openNews(origin: string): Promise<{ next(): Promise<void>; close(): void }> {
  const client = await (await fetch(`${origin}/@vite/client`)).text();
  const key = /const wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${key}`, 'vite-hmr');
  await once(socket, 'open');
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The server told of no change.')), SHOWS_WITHIN);
        const listen = ({ data }: MessageEvent): void => {
          if (!String(data).includes('"full-reload"')) return;
          clearTimeout(timer);
          socket.removeEventListener('message', listen);
          resolve();
        };
        socket.addEventListener('message', listen);
      }),
    close: () => socket.close(),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenFrom(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
