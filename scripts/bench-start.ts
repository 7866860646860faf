// Times `npm start` of the shipped publication until the site is served: in a fresh clone of what is committed, with the
// packages installed, which is timed apart; and once more with everything there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatTable } from './lib/bench-table.ts';
import { runMeasured } from './lib/measured-run.ts';
import { listenFrom } from './lib/port.ts';

const STARTS_WITHIN = 600_000;

const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
const clone = join(folder, 'clone');
try {
  await runMeasured({ command: ['git', 'clone', '--quiet', process.cwd(), clone], cwd: folder });
  const { wall } = await runMeasured({ command: ['npm', 'ci', '--no-audit', '--no-fund'], cwd: clone });
  const [cold, again] = [await startOnce(), await startOnce()];
  console.log(
    formatTable(
      ['npm start', 's'],
      [
        ['npm ci', wall.toFixed(1)],
        ['to a served site, cold', cold.toFixed(1)],
        ['to a served site, once more', again.toFixed(1)],
      ],
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** From the command until it says where the site is and the front page is there. */
async function startOnce(): Promise<number> {
  const port = await findFreePort();
  const start = performance.now();
  const server = spawn('npm', ['start'], { cwd: clone, env: { ...process.env, PORT: String(port) } });
  try {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('Stop with Ctrl+C')) resolve();
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => reject(new Error(`npm start ended:\n${said}`)));
      setTimeout(() => reject(new Error(`npm start takes too long:\n${said}`)), STARTS_WITHIN).unref();
    });
    const { status } = await fetch(`http://localhost:${port}/`);
    if (status !== 200) throw new Error(`The front page is answered with ${status}.`);
    return (performance.now() - start) / 1_000;
  } finally {
    server.removeAllListeners('exit');
    server.kill();
    await once(server, 'exit');
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenFrom(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
