import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { checkContent, formatProblems } from '#scripts/lib/check-content.ts';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { riverBasin } from '#scripts/lib/publications.ts';
import { openListening, startDevServer } from '../lib/dev-server.ts';
import { withPage } from '../lib/served-site.ts';

const SHOWS_WITHIN = 60_000;

const overlay = (page: Page) => page.locator('readout-problems section');

test('npm run dev: a problem shows in the page in the words of check, and saving the cure clears it', async (t) => {
  const contentDir = join(mkdtempSync(join(tmpdir(), 'edited-')), 'content');
  cpSync(riverBasin.contentDir, contentDir, { recursive: true });
  const server = await startDevServer(contentDir);
  const browser = await openBrowser();
  t.after(async () => {
    await Promise.all([browser.close(), server.stop()]);
    rmSync(join(contentDir, '..'), { recursive: true, force: true });
  });
  const file = join(contentDir, 'actors', 'tobias-quill.yaml');
  const sound = readFileSync(file, 'utf8');

  await withPage(browser, {}, async (page) => {
    await openListening(page, `${server.origin}/briefings/actors/tobias-quill/`);
    writeFileSync(file, sound.replace('type: person', 'type: keeper'));
    const { problems, library } = await checkContent(contentDir);
    const expected = formatProblems(
      problems.filter(({ level }) => level === 'error'),
      library,
    ).trim();
    assert.match(expected, /value-has-right-form/);
    await page.waitForFunction(
      (words) =>
        [...(document.querySelector('readout-problems')?.shadowRoot?.querySelectorAll('section > pre') ?? [])]
          .map((block) => block.textContent)
          .join('\n\n') === words,
      expected,
      { timeout: SHOWS_WITHIN },
    );
  });

  await withPage(browser, {}, async (page) => {
    await openListening(page, `${server.origin}/briefings/actors/tobias-quill/`);
    await overlay(page).getByText('value-has-right-form').waitFor({ timeout: SHOWS_WITHIN });
    writeFileSync(file, sound);
    await overlay(page).getByText('value-has-right-form').waitFor({ state: 'detached', timeout: SHOWS_WITHIN });
  });
});
