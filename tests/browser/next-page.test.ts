import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

// Playwright turns off what a reader’s browser does: it keeps pages for going back.
const [browser, sites] = await Promise.all([openBrowser([], ['--disable-back-forward-cache']), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const { name, url, addresses } of sites) {
  test(`${name}: the next page is fetched while the pointer rests on its link`, async () => {
    const delivery = await withPage(browser, {}, async (page) => {
      await page.goto(url(addresses.home));
      const link = page.locator('main h3 a').first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.hover();
      // Longer than any browser waits before it fetches.
      await page.waitForTimeout(1_500);
      await link.click();
      await page.waitForURL(`**${href}`);
      return page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return (entry as PerformanceNavigationTiming & { deliveryType: string }).deliveryType;
      });
    });
    assert.equal(delivery, 'navigational-prefetch');
  });

  test(`${name}: going back shows the page as it was left`, async () => {
    const obstacles = await withPage(browser, {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      const answer = new Promise<string[]>((resolve) => {
        session.on('Page.frameNavigated', ({ type }) => type === 'BackForwardCacheRestore' && resolve([]));
        session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
          resolve(notRestoredExplanations.map(({ reason }) => reason)),
        );
      });
      await page.goto(url(addresses.page('issues/')));
      await page.goto(url(addresses.page('actors/')));
      // Playwright does not see a page come back, and would wait for it to load.
      await page.evaluate(() => setTimeout(() => history.back()));
      return answer;
    });
    assert.deepEqual(obstacles, []);
  });
}
