import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { findFirefox, openFirefox } from '../lib/firefox.ts';
import { canReadPdf, readPdf } from '../lib/pdf.ts';
import { countWords, listBlank, listMissing, listPrinted } from '../lib/printed-page.ts';
import { serveShipped, withPage } from '../lib/served-site.ts';

const A4 = { width: 21, height: 29.7 };
const LETTER = { width: 21.59, height: 27.94 };

/** Words that are divided over two lines, or hold a ligature, which Firefox writes without its letters. */
const MOST_UNREADABLE = 0.1;

/** Firefox is slow to print: the two kinds of page with most that may break, an issue on both papers and an article. */
const PRINTED = [[A4, LETTER], [LETTER]];

const name = findFirefox();
const skip =
  name === undefined
    ? 'Firefox is not installed'
    : canReadPdf()
      ? false
      : 'pdftotext, which reads what was printed, is not installed';

if (name === undefined || skip !== false) test('pages print whole in Firefox', { skip }, () => {});
else {
  const [firefox, browser, site] = await Promise.all([openFirefox(name), openBrowser(), serveShipped()]);
  after(() => Promise.all([firefox.close(), browser.close(), site.close()]));
  for (const [at, sizes] of PRINTED.entries()) {
    const path = listPrinted(site)[at] ?? '';
    test(`${site.name}: ${path} prints whole in Firefox, on paper ${sizes.map(({ width }) => width).join(' and ')} cm wide`, () =>
      withPage(browser, {}, async (page) => {
        await page.goto(site.url(path));
        await page.emulateMedia({ media: 'print' });
        const shown = countWords((await page.evaluate(listRunning)).join('\n').replace(/\p{N}+/gu, ' '));
        for (const size of sizes) {
          const pages = readPdf(await firefox.print(site.url(path), size));
          const missing = listMissing(shown, countWords(pages.join('\n')));
          assert.ok(
            missing.length <= shown.size * MOST_UNREADABLE,
            `words missing at ${size.width} cm: ${missing.join(' ')}`,
          );
          assert.deepEqual(listBlank(pages, 1), [], `blank pages at ${size.width} cm`);
        }
      }));
  }
}

/** Runs in the page: running text. Firefox writes figures, small capitals and the bold of tables as glyphs
 * without their letters, so those cannot be compared. */
function listRunning(): string[] {
  const shown: string[] = [];
  for (const part of document.querySelectorAll('main :is(.prose p, .words, .bottom-line, .entries p)')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isRunning =
        parent?.checkVisibility() &&
        getComputedStyle(parent).fontVariantCaps === 'normal' &&
        !parent.closest('svg, .visually-hidden, .address, .claim-number, sup');
      if (isRunning) shown.push(walker.currentNode.textContent ?? '');
    }
  }
  return shown;
}
