import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';
import { OUTLINES } from './lib/outlines.ts';

/** What a reader meets who goes from landmark to landmark and from heading to heading. */
const ROLES =
  /^( *)- '?(banner|navigation|search|main|contentinfo|region|complementary|form|heading|figure|img|table)\b(.*?)'?:?$/;

const MOST_TRIES = 100;

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));
const site = sites.at(-1);
assert.ok(site);

for (const [path, outline] of Object.entries(OUTLINES))
  test(`/${path}: headings and landmarks are read aloud as they were written down`, () =>
    withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(site.url(site.addresses.page(path)));
      const expected = outline.trim().split('\n');
      const read = async (): Promise<string[]> => readOutline(await page.locator('body').ariaSnapshot());
      let found = await read();
      // A page that asks its engine first has what it will have a moment later.
      for (let tries = 0; tries < MOST_TRIES && !isDeepStrictEqual(found, expected); tries += 1) {
        await page.waitForTimeout(200);
        found = await read();
      }
      assert.deepEqual(found, expected);
    }));

function readOutline(snapshot: string): string[] {
  return snapshot.split('\n').flatMap((line) => {
    const [, indent = '', role = '', rest = ''] = ROLES.exec(line) ?? [];
    if (role === '') return [];
    const name = (/"([^"]*)"/.exec(rest)?.[1] ?? '').slice(0, 48).trim();
    const level = /\[level=(\d)\]/.exec(rest)?.[1] ?? '';
    return [[role + level, name].filter(Boolean).join(' ')].map((words) => (indent === '' ? words : `  ${words}`));
  });
}
