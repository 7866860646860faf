import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

const tipOn = (page: Page) => page.getByRole('tooltip');

for (const { name, library, addresses, url } of sites) {
  const claim = library.claims.find(({ actors, withdrawn }) => actors.length > 0 && withdrawn === undefined);
  const speaker = library.actorsById.get(claim?.actors[0] ?? '');
  assert.ok(claim && speaker);
  const issue = addresses.issue(claim.issue);
  const article = addresses.article(claim.article);

  test(`${name}: pointed at, the number of a claim says who, when and what, on its own page and on others`, async () => {
    for (const path of [issue, addresses.page('sources/')]) {
      await withPage(browser, {}, async (page) => {
        await page.goto(url(path));
        await page.locator('main a.claim-number:not(.claim .margin a)', { hasText: claim.id }).first().hover();
        await tipOn(page).waitFor();
        const words = (await tipOn(page).innerText()).toLowerCase();
        assert.ok(words.includes(speaker.name.toLowerCase()), `${path}: ${words}`);
        assert.ok(words.split('\n').length > 1, `${path}: ${words}`);
      });
    }
  });

  test(`${name}: actors, issues and sources are previewed too`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(url(article));
      for (const link of ['.dateline a[href*="/issues/"]', '.note-ref']) {
        await page.mouse.move(0, 0);
        await tipOn(page).waitFor({ state: 'hidden' });
        await page.locator(link).first().hover();
        await tipOn(page).waitFor();
        assert.ok((await tipOn(page).innerText()).length > 5, link);
      }
      await page.goto(url(issue));
      await page.locator('#positions h3 a').first().hover();
      await tipOn(page).waitFor();
      assert.match(await tipOn(page).innerText(), /on record/);
    }));

  test(`${name}: a preview stays under the pointer and goes by Escape, which leaves the focus (WCAG 1.4.13)`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(url(issue));
      const link = page.locator('#positions .claim-number').first();
      await link.hover();
      await tipOn(page).waitFor();
      await tipOn(page).hover();
      await page.waitForTimeout(600);
      assert.ok(await tipOn(page).isVisible());
      await page.mouse.move(0, 0);
      await tipOn(page).waitFor({ state: 'hidden' });

      await page.locator('#positions h3 a').first().focus();
      await page.keyboard.press('Tab');
      await tipOn(page).waitFor();
      const described = page.locator('[aria-describedby="preview"]');
      assert.ok(await described.evaluate((element) => element === document.activeElement));
      await page.keyboard.press('Escape');
      await tipOn(page).waitFor({ state: 'hidden' });
      assert.equal(await described.count(), 0);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('a')));
    }));

  test(`${name}: a touch opens the link and no preview, and none is printed`, () =>
    withPage(browser, { hasTouch: true }, async (page) => {
      await page.goto(url(issue));
      await page.locator('#positions .claim-number').first().tap();
      await page.waitForTimeout(600);
      assert.equal(await tipOn(page).count(), 0);
      await page.mouse.move(0, 0);
      await page.locator('#positions h3 a').first().hover();
      await tipOn(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.ok(!(await page.locator('#preview').isVisible()));
    }));
}
