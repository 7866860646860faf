import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { bundleSite } from '#scripts/lib/bundle-site.ts';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { readRiverBasin } from '../lib/built-site.ts';

test('the bundle is read from a folder: styled, linked, and without search', async (context) => {
  const { outDir, library } = await readRiverBasin();
  const bundle = bundleSite(outDir, library.site, undefined);
  assert.deepEqual(bundle, bundleSite(outDir, library.site, undefined), 'the same bytes each time');
  const dir = mkdtempSync(join(tmpdir(), 'readout bundle '));
  for (const [path, content] of Object.entries(unzipSync(bundle))) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const browser = await openBrowser();
  context.after(async () => {
    await browser.close();
    rmSync(dir, { recursive: true });
  });
  const page = await browser.newPage();
  const mistakes: string[] = [];
  page.on('console', (message) => mistakes.push(message.text()));
  // What was still coming when the page was left has not failed.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') mistakes.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) mistakes.push(`asked for ${request.url()}`);
  });

  await page.goto(pathToFileURL(join(dir, 'START.html')).href);
  await page.click('h1 a');
  assert.match(page.url(), /site\/index\.html$/);
  const face = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      family: getComputedStyle(document.body).fontFamily,
      isLoaded: [...document.fonts].some(({ status }) => status === 'loaded'),
    };
  });
  assert.match(face.family, /Readout Serif/);
  assert.ok(face.isLoaded, 'the fonts of the folder are used');
  assert.match((await page.textContent('header')) ?? '', /Search needs a server/);

  const seen = new Set<string>();
  const waiting = [page.url()];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const response = await page.goto(next);
    assert.ok(response === null || response.ok(), next);
    const links = await page.$$eval('a[href]:not([download])', (found) =>
      found.map((link) => (link as HTMLAnchorElement).href),
    );
    const here = links
      .map((link) => link.split('#')[0] ?? '')
      .filter((link) => link.startsWith('file:') && link.endsWith('.html'));
    waiting.push(...here.filter((link) => !seen.has(link)));
  }
  assert.ok(seen.size > 30, `${seen.size} pages are reached`);
  assert.deepEqual(mistakes, []);
});
