import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const { name, addresses, url } of sites) {
  test(`${name}: the colours follow the device until a reader chooses`, () =>
    withPage(browser, { colorScheme: 'light' }, async (page) => {
      await page.goto(url(addresses.home));
      const light = await readColours(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await readColours(page);
      assert.notEqual(dark, light);
      await choose(page, 'Light');
      assert.equal(await readColours(page), light);
    }));

  test(`${name}: a choice holds on the next page from its first moment, and can be taken back`, () =>
    withPage(browser, { colorScheme: 'light' }, async (page) => {
      await page.addInitScript(noteFirstTheme);
      await page.goto(url(addresses.home));
      const light = await readColours(page);
      await choose(page, 'Dark');
      const dark = await readColours(page);

      await page.goto(url(addresses.page('articles/')));
      assert.equal(await page.evaluate(() => (globalThis as { firstTheme?: string }).firstTheme), 'dark');
      assert.equal(await readColours(page), dark);
      assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());

      await choose(page, 'As the device');
      assert.equal(await readColours(page), light);
      await page.goto(url(addresses.home));
      assert.equal(await readColours(page), light);
      assert.ok(await page.getByRole('radio', { name: 'As the device' }).isChecked());
    }));
}

/** Runs in the page: what the theme was when there was first something to paint. */
function noteFirstTheme(): void {
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    (globalThis as { firstTheme?: string }).firstTheme = document.documentElement.dataset['theme'] ?? 'auto';
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name }).check();

const readColours = (page: Page): Promise<string> =>
  page.locator('html').evaluate((html) => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return `${getComputedStyle(html).backgroundColor} ${backgroundColor} ${color}`;
  });
