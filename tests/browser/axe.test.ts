import axe from 'axe-core';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import test, { after } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { listPaths } from '../lib/page-kinds.ts';
import { serveSites, withPage, type ServedSite } from '../lib/served-site.ts';
import { CHECKS, EXTRA, SETTINGS, type Setting } from './lib/accessibility-checks.ts';

const REPORT = 'src/accessibility-report.json';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

const counts: number[] = [];

for (const site of sites) {
  test(`${site.name}: axe finds nothing wrong on any page, light, dark, narrow and printed`, async () => {
    const paths = listPaths(site);
    const violations = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      await page.addInitScript(axe.source);
      for (const path of paths) {
        await page.goto(site.url(path));
        for (const setting of SETTINGS) found.push(...(await findViolations(page, path, setting)));
      }
      return found;
    });
    assert.deepEqual(violations, []);
    counts.push(paths.length);
  });

  test(`${site.name}: axe finds nothing wrong while a preview, suggestions, results or citations are open`, async () => {
    const violations = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      await page.addInitScript(axe.source);
      for (const open of [openPreview, openSuggestions, openResults, openCitations]) {
        for (const setting of SETTINGS.filter(({ media }) => media === 'screen')) {
          await open(page, site);
          const { rules: _, ...inFull } = setting;
          found.push(...(await findViolations(page, open.name, inFull)));
        }
      }
      return found;
    });
    assert.deepEqual(violations, []);
  });
}

test('the page on accessibility says what was tested here', async (t) => {
  const current = {
    axe: axe.version,
    settings: SETTINGS.map(({ words }) => words),
    checks: CHECKS,
  };
  assert.deepEqual(
    current.checks.filter(({ file }) => !existsSync(file)),
    [],
  );
  if (process.env['RECORD_ACCESSIBILITY'] !== undefined && counts.length === sites.length) {
    const pages = counts.reduce((sum, count) => sum + count, 0);
    const report = { date: new Date().toISOString().slice(0, 10), browser: 'Chromium', pages, ...current };
    writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
    t.diagnostic(`${REPORT} is written.`);
  }
  const {
    date,
    pages,
    browser: _,
    ...recorded
  } = JSON.parse(readFileSync(REPORT, 'utf8')) as typeof current & {
    date: string;
    pages: number;
    browser: string;
  };
  assert.deepEqual(recorded, current, 'The checks have changed: RECORD_ACCESSIBILITY=1 writes the report anew.');
  assert.match(date, /^\d{4}-\d\d-\d\d$/);
  assert.ok(pages > 0);
});

async function findViolations(
  page: Page,
  place: string,
  { words, width, colorScheme, media, rules, without = [] }: Setting,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, media });
  const switched = [
    ...EXTRA.map((rule) => [rule, { enabled: true }]),
    ...without.map((rule) => [rule, { enabled: false }]),
  ];
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: [...rules] } : { rules: Object.fromEntries(switched) }),
  };
  const { violations } = (await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given),
    options,
  )) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${place}, ${words}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`,
  );
}

async function openPreview(page: Page, { library, addresses, url }: ServedSite): Promise<void> {
  await page.goto(url(addresses.article(library.articles[0]?.slug ?? '')));
  await page.locator('.prose a.claim-number').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor();
}

async function openSuggestions(page: Page, { library, addresses, url }: ServedSite): Promise<void> {
  await page.goto(url(addresses.home));
  await page.locator('.site-search input').fill(library.issues[0]?.title ?? '');
  await page.getByRole('option').first().waitFor();
}

async function openResults(page: Page, { library, addresses, url }: ServedSite): Promise<void> {
  await page.goto(url(addresses.page(`search/?q=${encodeURIComponent(library.issues[0]?.title ?? '')}`)));
  await page.locator('.results li').first().waitFor();
}

async function openCitations(page: Page, { library, addresses, url }: ServedSite): Promise<void> {
  await page.goto(url(addresses.issue(library.issues[0]?.id ?? '')));
  await page.locator('.actions summary').click();
}
