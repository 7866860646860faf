import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';
import { OUTLINES } from './lib/outlines.ts';

/** What a reader meets who goes from landmark to landmark and from heading to heading. */
const ROLES =
  /^( *)- '?(banner|navigation|search|main|contentinfo|region|complementary|form|heading|figure|img|table)\b(.*?)'?:?$/;

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));
const site = sites.at(-1);
assert.ok(site);

for (const [path, outline] of Object.entries(OUTLINES))
  test(`/${path}: headings and landmarks are read aloud as they were written down`, () =>
    withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(site.url(site.addresses.page(path)));
      const snapshot = await page.locator('body').ariaSnapshot();
      assert.deepEqual(readOutline(snapshot), outline.trim().split('\n'));
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
