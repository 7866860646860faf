import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

/** A word at the end of a line may go to the next; more than that is seen. Core Web Vitals call 0.1 good. */
const MOST_SHIFT = 0.02;

for (const { name, library, addresses, url } of sites) {
  const issue = library.issues.find(({ id }) => library.claimsByIssue.get(id).length > 0);
  assert.ok(issue);

  test(`${name}: what is read stays where it is when the fonts arrive`, () =>
    withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      for (const path of [
        addresses.home,
        addresses.issue(issue.id),
        addresses.article(library.articles[0]?.slug ?? ''),
      ]) {
        await page.goto(url(path));
        await page.evaluate(() => document.fonts.ready);
        const shift = await page.evaluate(sumShifts);
        assert.ok(shift < MOST_SHIFT, `${path}: ${shift.toFixed(4)}`);
      }
    }));

  test(`${name}: italics are drawn as italics, small capitals and figures come from the fonts, towns stand out`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(url(addresses.issue(issue.id)));
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family, style }) => `${family} ${style}`);
      });
      assert.ok(
        faces.some((face) => /Readout Serif.* italic/.test(face)),
        faces.join(),
      );
      const styleOf = (selector: string, property: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), property);
      assert.equal(await styleOf('body', 'font-synthesis-style'), 'none');
      assert.equal(await styleOf('.speaker .name', 'font-variant-caps'), 'small-caps');
      assert.equal(await styleOf('.prose p', 'font-variant-numeric'), 'oldstyle-nums proportional-nums');
      assert.equal(await styleOf('h1', 'font-variant-numeric'), 'lining-nums');
      assert.equal(await styleOf('.claim-number', 'font-variant-numeric'), 'lining-nums tabular-nums');
      if (await page.locator('.town-name').count()) assert.equal(await styleOf('.town-name', 'font-weight'), '600');
    }));
}

/** Runs in the page: how far things have moved, each by the part of the screen it takes (Layout Instability). */
const sumShifts = (): Promise<number> =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as unknown as { value: number }[];
      resolve(entries.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    // Without a shift the observer is never called.
    setTimeout(() => resolve(0), 300);
  });
