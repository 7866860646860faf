import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const STOPS = 80;

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const { name, library, addresses, url } of sites) {
  const paths = [
    addresses.home,
    addresses.issue(library.issues[0]?.id ?? ''),
    addresses.article(library.articles[0]?.slug ?? ''),
    addresses.page('claims/'),
    addresses.page('print/'),
  ];

  test(`${name}: the first stop shows itself and leads past the navigation`, async () => {
    for (const path of paths) {
      await withPage(browser, {}, async (page) => {
        await page.goto(url(path));
        const skip = page.locator('a.skip');
        await page.keyboard.press('Tab');
        assert.ok(await skip.evaluate((link) => link === document.activeElement));
        const box = await skip.boundingBox();
        assert.ok(
          box && box.x >= 0 && box.y >= 0 && box.width > 50 && box.height > 10,
          `${path}: the skip link is not seen`,
        );
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)), path);
      });
    }
  });

  test(`${name}: the keyboard reaches everything in the order of the page, and shows where it is`, async () => {
    for (const path of paths) {
      await withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.goto(url(path));
        const expected = await page.evaluate(listStops, STOPS);
        assert.deepEqual(await walk(page, expected.length), expected, path);
      });
    }
  });
}

/** Runs in the page: everything that can take the focus, in the order of the page. A group of radios is one stop. */
function listStops(most: number): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ];
  return stops
    .filter(
      (stop) =>
        stop.checkVisibility({ visibilityProperty: true }) &&
        !stop.matches('[disabled], [tabindex="-1"], [type="radio"]:not(:checked)'),
    )
    .slice(0, most)
    .map((stop) => `${stop.localName} ${(stop.innerText || stop.id).slice(0, 40)}`);
}

/** Goes on by the Tab key and says where; nothing where the focus cannot be seen. */
async function walk(page: Page, count: number): Promise<string[]> {
  const met: string[] = [];
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('Tab');
    met.push(
      await page.evaluate(() => {
        const stop = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(stop);
        const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        return isSeen ? `${stop.localName} ${(stop.innerText || stop.id).slice(0, 40)}` : 'not seen';
      }),
    );
  }
  return met;
}
