import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

const STARTS_WITHIN = 120_000;

export interface DevServer {
  /** Where it serves, without a slash at the end. */
  origin: string;
  stop(): Promise<void>;
}

/** Runs `npm run dev` on a publication until it is told to stop. */
export async function startDevServer(contentDir: string): Promise<DevServer> {
  const port = await findFreePort();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await waitFor(server, 'watching for file changes');
  return {
    origin: `http://localhost:${port}`,
    async stop() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** Opens a page, and waits until it listens for edits: an edit made before that would pass it by. */
export async function openListening(page: Page, address: string): Promise<void> {
  const listening = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('[vite] connected'),
    timeout: STARTS_WITHIN,
  });
  await page.goto(address, { timeout: STARTS_WITHIN });
  await listening;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function waitFor(server: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said}`)), STARTS_WITHIN);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(`The server stopped:\n${said}`)));
  });
}
