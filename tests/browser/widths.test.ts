import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { listPageKinds } from '../lib/page-kinds.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const WIDTHS = [320, 390, 834, 1280];

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  test(`${site.name}: no page is wider than the screen, from ${WIDTHS[0]} to ${WIDTHS.at(-1)} px`, async () => {
    const tooWide = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      for (const path of listPageKinds(site)) {
        await page.goto(site.url(path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const culprits = await page.evaluate(findTooWide);
          if (culprits.length > 0) found.push(`${path} at ${width}: ${culprits.join(', ')}`);
        }
      }
      return found;
    });
    assert.deepEqual(tooWide, []);
  });
}

/** Runs in the page: what stands beyond its edge, if the page can be scrolled sideways. */
function findTooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
  return [`${scrollWidth} px wide`, ...innermost.slice(0, 3).map((element) => element.outerHTML.slice(0, 80))];
}
