import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { riverBasin } from '#scripts/lib/publications.ts';
import { withPage } from '../lib/served-site.ts';

const STARTS_WITHIN = 60_000;
const SHOWS_WITHIN = 10_000;

const SLUG = 'reading-the-gauges';
const OLD = 'There are four gauges on the Tarvel';
const NEW = 'There are now five gauges on the Tarvel';

test('npm run dev: an edit of an article shows in the open browser, without a restart', async (t) => {
  const contentDir = join(mkdtempSync(join(tmpdir(), 'edited-')), 'content');
  cpSync(riverBasin.contentDir, contentDir, { recursive: true });
  const port = await findFreePort();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await openBrowser();
  t.after(async () => {
    await Promise.all([browser.close(), stop(server)]);
    rmSync(join(contentDir, '..'), { recursive: true, force: true });
  });
  await waitFor(server, 'watching for file changes');

  await withPage(browser, {}, async (page) => {
    await page.goto(`http://localhost:${port}/briefings/articles/${SLUG}/`);
    await page.getByText(OLD).waitFor();

    const file = join(contentDir, 'articles', `${SLUG}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(OLD, NEW));
    await page.getByText(NEW).waitFor({ timeout: SHOWS_WITHIN });

    const actor = join(contentDir, 'actors', 'tobias-quill.yaml');
    await page.goto(`http://localhost:${port}/briefings/actors/tobias-quill/`);
    writeFileSync(actor, readFileSync(actor, 'utf8').replace('keeper of the gauge', 'retired keeper of the gauge'));
    await page.getByText('retired keeper of the gauge').first().waitFor({ timeout: SHOWS_WITHIN });
  });
});

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
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    });
    server.on('exit', () => reject(new Error(`The server stopped:\n${said}`)));
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'exit');
}
