import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { listPageKinds } from '../lib/page-kinds.ts';
import { serveSites, withPage, type ServedSite } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

const WITHOUT = { javaScriptEnabled: false, colorScheme: 'light' } as const;

for (const site of sites) {
  // Search and the choice of what to print are made of script; each has a test of its own without it.
  const paths = listPageKinds(site).filter((path) => !/\/(?:search|print)\/$/.test(path));

  test(`${site.name}: without script every page shows the same text, and no button that would do nothing`, async () => {
    const [withScript, without] = await Promise.all([{}, WITHOUT].map((options) => readTexts(site, paths, options)));
    for (const [at, path] of paths.entries()) {
      assert.ok((without?.[at]?.text.length ?? 0) > 50, path);
      assert.equal(without?.[at]?.text, withScript?.[at]?.text, path);
      assert.deepEqual(without?.[at]?.actions, [], path);
    }
  });

  test(`${site.name}: without script search leads to the A–Z`, () =>
    withPage(browser, WITHOUT, async (page) => {
      await page.goto(site.url(site.addresses.home));
      await page.fill('.site-search input', 'anything');
      await page.press('.site-search input', 'Enter');
      assert.equal(new URL(page.url()).pathname, site.addresses.page('search/'));
      assert.ok(await page.locator('main').getByRole('link').count());
    }));

  test(`${site.name}: without script the colours can be chosen all the same`, () =>
    withPage(browser, WITHOUT, async (page) => {
      await page.goto(site.url(site.addresses.home));
      const light = await readBackground(page);
      await page.getByRole('radio', { name: 'Dark' }).check();
      const dark = await readBackground(page);
      assert.notEqual(dark, light);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByRole('radio', { name: 'Light' }).check();
      assert.equal(await readBackground(page), light);
    }));
}

interface Shown {
  text: string;
  /** Buttons that only a script could answer. */
  actions: string[];
}

function readTexts({ url }: ServedSite, paths: readonly string[], options: object): Promise<Shown[]> {
  return withPage(browser, options, async (page) => {
    const shown: Shown[] = [];
    for (const path of paths) {
      await page.goto(url(path));
      const buttons = page.locator('main button:visible, footer button:visible');
      const actions = await buttons.allInnerTexts();
      const text = await page.locator('main').evaluate((main) => {
        for (const button of main.querySelectorAll('button')) button.remove();
        return (main as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      });
      shown.push({ text, actions });
    }
    return shown;
  });
}

const readBackground = (page: Page): Promise<string> =>
  page
    .locator('html')
    .evaluate((html) => getComputedStyle(html).backgroundColor + getComputedStyle(document.body).backgroundColor);
