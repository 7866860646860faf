import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { canReadPdf, readPageForms, readPdf } from '../lib/pdf.ts';
import {
  compact,
  countWords,
  listBlank,
  listMissing,
  listOrphans,
  listPrinted,
  listShown,
  listSplit,
  readClaims,
} from '../lib/printed-page.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const FORMATS = ['A4', 'Letter'] as const;

/** As wide as an A4 page without its edges, in CSS pixels. */
const PAPER = { width: 643, height: 900 };

/** Of running text, in CSS pixels. */
const LINE = 19;

/** What is of use on a screen alone. */
const NAVIGATION =
  /Skip to the text|Issues\s+Articles|In this brief|On this page|Copy link|Print\s+Cite|As the device|In the article\b(?!:)|Next issue|Newer article/;

const skip = canReadPdf() ? false : 'pdftotext, which reads what was printed, is not installed';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  for (const path of listPrinted(site)) {
    test(`${site.name}: ${path} prints whole, on A4 and on Letter`, { skip }, () =>
      withPage(browser, { colorScheme: 'dark' }, async (page) => {
        await page.goto(site.url(path));
        if (path.includes('?q=')) await page.locator('.results .claims > li').first().waitFor();
        await page.emulateMedia({ media: 'print' });
        const titles = await page.locator('main :is(h2, h3):visible').allInnerTexts();
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
        assert.ok(await page.locator('.colophon svg.qr').isVisible(), 'a QR code');
        const shown = countWords((await page.evaluate(listShown)).join('\n'));
        const claims = await readClaims(page);
        for (const format of FORMATS) {
          const pages = readPdf(await page.pdf({ format, preferCSSPageSize: true }));
          const text = pages.join('\n');
          assert.doesNotMatch(text, NAVIGATION);
          assert.deepEqual(listMissing(shown, countWords(text)), [], `words missing on ${format}`);
          assert.deepEqual(listBlank(pages), [], `blank pages on ${format}`);
          assert.deepEqual(listSplit(claims, pages), [], `claims split over two pages on ${format}`);
          assert.deepEqual(listOrphans(titles, pages), [], `headings at the foot of a page on ${format}`);
          const address = new URL(path.split('?')[0] ?? '', site.library.site.url).href.replace('https://', '');
          assert.ok(compact(pages.at(-1) ?? '').includes(compact(`corrections to it, live at https://${address}`)));
          assert.ok(
            pages.every((each) => compact(each).includes(compact(address))),
            `${format} says where it is from`,
          );
          assert.ok(
            pages.every((each, at) => each.includes(`${at + 1} of ${pages.length}`)),
            `${format} counts its pages`,
          );
        }
      }),
    );
  }

  test(`${site.name}: broad tables turn the page, addresses of sources are written out`, { skip }, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url(site.addresses.page('claims/')));
      const ledger = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
      assert.deepEqual([...new Set(readPageForms(ledger))], ['landscape']);
      await page.goto(site.url(site.addresses.page('issues/')));
      const matrix = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.deepEqual([...new Set(readPageForms(matrix))], ['landscape']);
      await page.goto(site.url(site.addresses.page('timeline/')));
      const timeline = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.deepEqual([...new Set(readPageForms(timeline))], ['portrait']);
      await page.goto(site.url(site.addresses.page('sources/')));
      const text = compact(readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true })).join(''));
      for (const { url } of site.library.sourcesById.values()) assert.ok(!url || text.includes(compact(url)), url);
    }),
  );

  test(`${site.name}: what is closed on the screen is open on paper`, { skip }, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url(site.addresses.article(site.library.articles[0]?.slug ?? '')));
      await page
        .locator('main .prose')
        .first()
        .evaluate((prose) => {
          const [details, summary, words] = ['details', 'summary', 'p'].map((name) => document.createElement(name));
          if (!details || !summary || !words) return;
          summary.append('Of the minutes');
          words.append('Words behind the fold');
          details.append(summary, words);
          prose.append(details);
        });
      assert.equal(await page.getByText('Words behind the fold').isVisible(), false);
      const text = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true })).join('\n');
      assert.match(text, /Of the minutes\s+Words behind the fold/);
      assert.doesNotMatch(text, /[▸▶▾]/, 'no sign to click on');
    }),
  );

  test(`${site.name}: the numbers of claims stand in the margin on paper, each beside its words`, { skip }, () =>
    withPage(browser, { viewport: PAPER }, async (page) => {
      await page.goto(site.url(site.addresses.article(site.library.articles[0]?.slug ?? '')));
      await page.emulateMedia({ media: 'print' });
      const places = await page.evaluate(listNumbers);
      assert.ok(places.length > 0);
      for (const { number, left, right, textLeft, above } of places) {
        assert.ok(left >= 0 && right <= textLeft, `${number} from ${left} to ${right}, the text from ${textLeft}`);
        assert.ok(Math.abs(above) < LINE * 4, `${number} stands ${above} px from its words`);
      }
    }),
  );
}

/** Runs in the page: where each number of a claim stands, and the words to which it belongs. */
function listNumbers(): { number: string; left: number; right: number; textLeft: number; above: number }[] {
  return [...document.querySelectorAll('.prose a.claim-number')].flatMap((link) => {
    const part = link.closest('p, li, blockquote');
    const passage =
      link.closest('.passage') ??
      [...(part?.querySelectorAll('.passage') ?? [])].find(
        (each) => each.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING,
      );
    if (link.closest('td, th') || !part || !passage) return [];
    const place = link.getBoundingClientRect();
    const prose = link.closest('.prose')?.getBoundingClientRect();
    const [first] = passage.getClientRects();
    if (!prose || !first) return [];
    return [
      {
        number: link.textContent ?? '',
        left: place.left,
        right: place.right,
        textLeft: prose.left,
        above: place.top - first.top,
      },
    ];
  });
}
