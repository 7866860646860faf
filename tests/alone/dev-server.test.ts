import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { riverBasin } from '#scripts/lib/publications.ts';
import { openListening, startDevServer } from '../lib/dev-server.ts';
import { withPage } from '../lib/served-site.ts';

const SHOWS_WITHIN = 60_000;

const SLUG = 'reading-the-gauges';
const OLD = 'There are four gauges on the Tarvel';
const NEW = 'There are now five gauges on the Tarvel';

test('npm run dev: an edit of an article shows in the open browser, without a restart', async (t) => {
  const contentDir = join(mkdtempSync(join(tmpdir(), 'edited-')), 'content');
  cpSync(riverBasin.contentDir, contentDir, { recursive: true });
  const server = await startDevServer(contentDir);
  const browser = await openBrowser();
  t.after(async () => {
    await Promise.all([browser.close(), server.stop()]);
    rmSync(join(contentDir, '..'), { recursive: true, force: true });
  });

  await withPage(browser, {}, async (page) => {
    await openListening(page, `${server.origin}/briefings/articles/${SLUG}/`);
    await page.getByText(OLD).waitFor();

    const file = join(contentDir, 'articles', `${SLUG}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(OLD, NEW));
    await page.getByText(NEW).waitFor({ timeout: SHOWS_WITHIN });
  });

  await withPage(browser, {}, async (page) => {
    const actor = join(contentDir, 'actors', 'tobias-quill.yaml');
    await openListening(page, `${server.origin}/briefings/actors/tobias-quill/`);
    writeFileSync(actor, readFileSync(actor, 'utf8').replace('keeper of the gauge', 'retired keeper of the gauge'));
    await page.getByText('retired keeper of the gauge').first().waitFor({ timeout: SHOWS_WITHIN });
  });
});
