import axe from 'axe-core';
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { listPageKinds } from '../lib/page-kinds.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 390];

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  test(`${site.name}: axe finds nothing wrong, light and dark, wide and narrow`, async () => {
    const violations = await withPage(browser, {}, async (page) => {
      const found: string[] = [];
      await page.addInitScript(axe.source);
      for (const path of listPageKinds(site)) {
        await page.goto(site.url(path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme });
            // Colours alone change with the scheme, so that the other rules need to be asked once.
            const rules = colorScheme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'];
            found.push(
              ...(await findViolations(page, rules)).map(
                (violation) => `${path} ${width} ${colorScheme}: ${violation}`,
              ),
            );
          }
        }
      }
      return found;
    });
    assert.deepEqual(violations, []);
  });
}

async function findViolations(page: Page, rules: string[] | undefined): Promise<string[]> {
  const { violations } = (await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, only ? { runOnly: only } : {}),
    rules,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 120)}`);
}
