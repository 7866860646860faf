import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const { name, library, addresses, url } of sites) {
  const paths = [addresses.issue(library.issues[0]?.id ?? ''), addresses.article(library.articles[0]?.slug ?? '')];

  test(`${name}: the link of a page is copied as it is published, and the button says so for a moment`, async () => {
    for (const path of paths) {
      await withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
        await page.goto(url(path));
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), new URL(path, library.site.url).href);
        await page.getByRole('button', { name: 'Copy link' }).waitFor();
      });
    }
  });

  test(`${name}: the button for paper prints`, async () => {
    for (const path of paths) {
      await withPage(browser, {}, async (page) => {
        await page.addInitScript(() => {
          globalThis.print = () => document.body.setAttribute('data-printed', '');
        });
        await page.goto(url(path));
        await page.getByRole('button', { name: 'Print' }).click();
        await page.locator('body[data-printed]').waitFor();
      });
    }
  });

  test(`${name}: a page can be cited, with its address`, async () => {
    for (const path of paths) {
      await withPage(browser, {}, async (page) => {
        await page.goto(url(path));
        await page.locator('.actions summary', { hasText: 'Cite' }).click();
        const citation = await page.locator('.citation').innerText();
        assert.ok(citation.includes(new URL(path, library.site.url).href), citation);
        assert.ok(citation.includes(library.site.title), citation);
      });
    }
  });
}
