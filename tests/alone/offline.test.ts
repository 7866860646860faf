import assert from 'node:assert/strict';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { makePublication } from '../lib/make-publication.ts';

const BASE = '/briefings/';

test('with the network cut, visited pages and search go on', { timeout: 240_000 }, async (context) => {
  const { contentDir, outDir } = makePublication((dir) => appendFileSync(join(dir, 'site.yaml'), '\noffline: true\n'));
  assert.ok(existsSync(join(outDir, 'service-worker.js')));
  const server = await serveSite({ dir: outDir, base: BASE });
  const browser = await openBrowser();
  context.after(async () => {
    await browser.close();
    await server.close();
    rmSync(dirname(contentDir), { recursive: true });
  });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // The page is taken over right after the worker is ready.
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await page.goto(`${server.url}issues/ombra-dam/`);
  const title = await page.textContent('h1');

  await server.close();

  await page.goto(`${server.url}issues/ombra-dam/`);
  assert.equal(await page.textContent('h1'), title, 'a visited page');
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  assert.match(family, /Readout Serif/, 'with its styles');

  await page.goto(`${server.url}a-z/`);
  assert.equal(await page.textContent('h1'), 'A–Z', 'a way to other pages, not visited before');

  await page.goto(`${server.url}articles/the-ladder-at-ombra/`);
  assert.match((await page.textContent('body')) ?? '', /This page has not been kept/);

  await page.goto(`${server.url}search/?q=gauge`);
  await page.waitForSelector('.results .claims > li', { timeout: 20_000 });
  assert.match((await page.textContent('.results')) ?? '', /gauge/i, 'search');
});
