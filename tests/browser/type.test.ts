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

test('in words that run from right to left the number stands where they begin, the note where they end', () =>
  withPage(browser, { viewport: { width: 390, height: 900 } }, async (page) => {
    const found: string[] = [];
    for (const { library, addresses, url } of sites)
      for (const { slug } of library.articles) {
        await page.goto(url(addresses.article(slug)));
        const places = await page.locator('.prose p[dir="rtl"]:has(a.claim-number):has(sup)').evaluateAll((items) =>
          items.map((item) => {
            const rightOf = (selector: string): number =>
              item.querySelector(selector)?.getBoundingClientRect().right ?? 0;
            const first = item.querySelector('[lang]')?.getClientRects()[0];
            return { number: rightOf('a.claim-number'), words: first?.right ?? 0, note: rightOf('sup') };
          }),
        );
        for (const { number, words, note } of places) {
          assert.ok(number > words && words > note, `${slug}: ${number}, ${words}, ${note}`);
          found.push(slug);
        }
      }
    assert.ok(found.length > 0);
  }));

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
