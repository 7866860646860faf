import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { dev } from 'astro';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { riverBasin } from '#scripts/lib/publications.ts';
import { readAddresses, readStatus } from '../browser/lib/results.ts';

test('while writing, search finds what has just been written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-dev-'));
  await cp(riverBasin.contentDir, folder, { recursive: true });
  process.env['CONTENT_DIR'] = folder;
  const server = await dev({ root: process.cwd(), server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const address = `http://127.0.0.1:${server.address.port}/briefings/search/?q=walrus+menu`;
    await page.goto(address);
    assert.match(await readStatus(page), /^“walrus” occurs nowhere\./);

    const article = join(folder, 'articles/the-ladder-at-ombra.mdx');
    const text = await readFile(article, 'utf8');
    await writeFile(
      article,
      text.replace(
        'gist: Sketched the ladder on the back of a menu.',
        'gist: Sketched the walrus on the back of a menu.',
      ),
    );
    // Astro loads an open page anew by itself; another is not disturbed by that.
    const next = await browser.newPage();
    await next.goto(address);
    assert.match(await readStatus(next), /^1 result for “walrus menu”/);
    assert.deepEqual(await readAddresses(next), ['/briefings/issues/fish-passage/#FSH-5']);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
