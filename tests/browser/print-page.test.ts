import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  const { issues } = site.library;
  const path = site.addresses.page('print/');

  test(`${site.name}: what is ticked is put together on one page, and the address keeps it`, () =>
    withPage(browser, {}, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(site.url(path));
      for (const { title } of issues.slice(0, 2))
        await page.getByRole('checkbox', { name: title, exact: true }).check();
      const gathered = page.locator('.printed-page h1');
      await page.getByText('2 pages are below').waitFor();
      assert.deepEqual(
        await gathered.allTextContents(),
        issues.slice(0, 2).map(({ title }) => title),
      );
      await page.reload();
      await page.getByText('2 pages are below').waitFor();
      const { repeated, broken } = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const ways = [...document.querySelectorAll('#printed a[href^="#"]')].map(
          (link) => link.getAttribute('href') ?? '',
        );
        return {
          repeated: ids.filter((id, at) => ids.indexOf(id) !== at),
          broken: ways.filter((way) => !document.getElementById(decodeURIComponent(way.slice(1)))),
        };
      });
      assert.deepEqual({ repeated, broken, errors }, { repeated: [], broken: [], errors: [] });
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#print-choice').isVisible(), false);
    }));

  test(`${site.name}: without scripts the page leads to everything as one PDF`, () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url(path));
      const book = page.locator(`main a[href="${site.addresses.page('pdf/book.pdf')}"]`);
      assert.match((await book.textContent()) ?? '', /^PDF, \d+ pages, \d+ kB$/);
      assert.equal(await page.getByRole('checkbox').count(), 0);
      for (const { id } of issues)
        assert.equal(await page.locator(`main a[href="${site.addresses.page(`pdf/issues/${id}.pdf`)}"]`).count(), 1);
    }));
}
