import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { riverBasin, shipped } from '#scripts/lib/publications.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const [at, { contentDir, outDir }] of [shipped, riverBasin].entries()) {
  const site = sites[at];
  test(`${contentDir}: every page opens without an error, and asks nothing of another host`, async () => {
    assert.ok(site);
    const { origin } = new URL(site.url(site.addresses.home));
    const complaints = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      const complain = (what: string): unknown => found.push(`${new URL(page.url()).pathname}: ${what}`);
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(message.text()));
      page.on('pageerror', ({ message }) => complain(message));
      page.on(
        'request',
        (request) => new URL(request.url()).origin !== origin && complain(`asks for ${request.url()}`),
      );
      await page.route(
        (url) => url.origin !== origin,
        (route) => route.abort(),
      );
      page.on('response', (response) => response.status() >= 400 && complain(`${response.status()} ${response.url()}`));
      for (const path of listPages(outDir)) await page.goto(site.url(`${site.addresses.base}${path}`));
      return found;
    });
    assert.deepEqual(complaints, []);
  });
}

const listPages = (outDir: string): string[] =>
  globSync('**/*.html', { cwd: outDir }).map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1'),
  );
