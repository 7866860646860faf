import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { listPageKinds } from '../lib/page-kinds.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  const { name, library, addresses, url } = site;

  test(`${name}: text at twice its size is neither cut off nor wider than the screen`, () =>
    withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const found: string[] = [];
      for (const path of listPageKinds(site)) {
        await page.goto(url(path));
        const wrong = await page.evaluate(findLost);
        found.push(...wrong.map((words) => `${path}: ${words}`));
      }
      assert.deepEqual(found, []);
    }));

  test(`${name}: in the colours of the system the kinds of claims, links and the focus can still be told`, () =>
    withPage(browser, { forcedColors: 'active' }, async (page) => {
      const kinds = new Map<string, string>();
      for (const { id } of library.issues) {
        await page.goto(url(addresses.issue(id)));
        const lines = await page.locator('#claims .claim:not(.withdrawn)').evaluateAll((items) =>
          items.map((item): [string, string] => {
            const style = getComputedStyle(item.querySelector('.words') as Element);
            return [
              item.className,
              `${style.borderInlineStartWidth} ${style.borderInlineStartStyle} ${style.fontStyle}`,
            ];
          }),
        );
        for (const [kind, line] of lines) kinds.set(kind, line);
      }
      assert.equal(new Set(kinds.values()).size, kinds.size, JSON.stringify([...kinds]));
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
      assert.ok(parseFloat(outline) >= 2, outline);
      const map = page.locator('svg.map').first();
      if (await map.count()) {
        const [land, text] = await map.evaluate((svg) => [
          getComputedStyle(svg.querySelector('.land') as Element).fill,
          getComputedStyle(svg.querySelector('text') as Element).fill,
        ]);
        assert.notEqual(land, text);
      }
    }));

  test(`${name}: nothing moves for readers who ask for less motion`, () =>
    withPage(browser, { reducedMotion: 'reduce' }, async (page) => {
      for (const path of listPageKinds(site)) {
        await page.goto(url(path));
        const moving = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('body *')]
            .filter((element) => {
              const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
              return scrollBehavior === 'smooth' || transitionDuration !== '0s' || animationName !== 'none';
            })
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
        assert.deepEqual(moving, [], path);
      }
    }));
}

/** Runs in the page, with text twice as large: what does not fit the screen or its own box. */
function findLost(): string[] {
  document.documentElement.style.fontSize = '200%';
  const { clientWidth, scrollWidth } = document.documentElement;
  const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (overflowX === 'visible' || position === 'absolute') return false;
    return (
      element.scrollWidth > element.clientWidth + 1 ||
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    );
  });
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
    ...cut
      .filter((element) => !element.matches('svg, svg *, input, select'))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  ];
}
