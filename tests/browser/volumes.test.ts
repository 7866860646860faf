import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { writeVolume } from '#scripts/lib/write-volume.ts';
import { readBuiltSites } from '../lib/built-site.ts';

test('two publications are searched as one from one page', { timeout: 300_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-volumes-'));
  const sites = await readBuiltSites();
  for (const { outDir, addresses } of sites) {
    cpSync(outDir, join(folder, addresses.base), { recursive: true });
    assert.ok((await writeVolume(join(folder, addresses.base))) > 5);
  }
  cpSync('docs/hosting/search-all', join(folder, 'all'), { recursive: true });
  const server = await serveSite({ dir: folder, base: '/' });
  const browser = await openBrowser();
  context.after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const page = await browser.newPage();
  const mistakes: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && mistakes.push(message.text())));
  page.on('pageerror', (error) => mistakes.push(error.message));

  const search = async (query: string): Promise<string[]> => {
    await page.goto(`${server.url}all/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '', undefined, {
      timeout: 90_000,
    });
    return page.$$eval('ol a', (links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  };
  for (const site of sites) {
    const article = site.library.articles[0];
    assert.ok(article);
    assert.ok((await search(article.title)).includes(site.addresses.article(article.slug)), article.title);
  }
  const both = await search('sources');
  const isOfOther = (path: string): boolean =>
    sites.some(({ addresses: { base } }) => base !== '/' && path.startsWith(base));
  assert.ok(both.some(isOfOther), 'pages of the one');
  assert.ok(!both.every(isOfOther), 'and of the other');
  assert.deepEqual(
    mistakes.filter((text) => !text.includes('404')),
    [],
  );
});
