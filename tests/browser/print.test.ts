import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { canReadPdf, readPdf } from '../lib/pdf.ts';
import { serveSites, withPage, type ServedSite } from '../lib/served-site.ts';

const FORMATS = ['A4', 'Letter'] as const;

/** What is of use on a screen alone. */
const NAVIGATION =
  /Skip to the text|Issues\s+Articles|In this brief|On this page|Copy link|Print\s+Cite|As the device|In the article\b|Next issue|Newer article/;

const skip = canReadPdf() ? false : 'pdftotext, which reads what was printed, is not installed';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const site of sites) {
  for (const path of listPrinted(site)) {
    test(`${site.name}: ${path} prints whole, on A4 and on Letter`, { skip }, () =>
      withPage(browser, {}, async (page) => {
        await page.goto(site.url(path));
        await page.emulateMedia({ media: 'print' });
        const shown = countWords((await page.evaluate(listShown)).join('\n'));
        const claims = await readClaims(page);
        for (const format of FORMATS) {
          const pages = readPdf(await page.pdf({ format, preferCSSPageSize: true }));
          const text = pages.join('\n');
          assert.doesNotMatch(text, NAVIGATION);
          assert.deepEqual(listMissing(shown, countWords(text)), [], `words missing on ${format}`);
          assert.deepEqual(listBlank(pages), [], `blank pages on ${format}`);
          assert.deepEqual(listSplit(claims, pages), [], `claims split over two pages on ${format}`);
          const address = new URL(path, site.library.site.url).href.replace('https://', '');
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

  test(`${site.name}: an issue and an article end with their colophon`, { skip }, async () => {
    for (const path of listPrinted(site).slice(0, 2)) {
      await withPage(browser, {}, async (page) => {
        await page.goto(site.url(path));
        const last = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true })).at(-1) ?? '';
        const address = new URL(path, site.library.site.url).href;
        assert.ok(compact(last).includes(compact(`corrections to it, live at ${address}`)), last);
      });
    }
  });
}

/** The issue and the article with most claims, the ledger, and the actor with most on record. */
function listPrinted({ library, addresses }: ServedSite): string[] {
  const most = <T>(things: readonly T[], countOf: (thing: T) => number): T =>
    things.reduce((best, thing) => (countOf(thing) > countOf(best) ? thing : best));
  const claimsBy = (isMeant: (claim: (typeof library.claims)[number]) => boolean): number =>
    library.claims.filter(isMeant).length;
  return [
    addresses.issue(most(library.issues, ({ id }) => claimsBy(({ issue }) => issue === id)).id),
    addresses.article(most(library.articles, ({ claims }) => claims.length).slug),
    addresses.page('claims/'),
    addresses.actor(most(library.actors, ({ id }) => claimsBy(({ actors }) => actors.includes(id))).id),
  ];
}

/** The number of each claim on the page and its words. */
const readClaims = (page: Page): Promise<{ id: string; words: string }[]> =>
  page.locator('.claims > li.claim, .ledger tbody tr').evaluateAll((items) =>
    items.map((item) => ({
      id: item.querySelector('.claim-number')?.textContent?.trim() ?? '',
      words: (item.querySelector('.words, td') as HTMLElement | null)?.innerText ?? '',
    })),
  );

const listSplit = (claims: readonly { id: string; words: string }[], pages: readonly string[]): string[] =>
  claims
    .filter(({ id, words }) => !pages.some((page) => page.includes(id) && compact(page).includes(compact(words))))
    .map(({ id }) => id);

/** Pages with nothing but their head and foot. */
const listBlank = (pages: readonly string[]): number[] =>
  pages.flatMap((page, at) => (page.split('\n').filter((line) => line.trim() !== '').length < 6 ? [at + 1] : []));

/** Runs in the page: the pieces of text that are shown, but for pictures, which stand in words beside them. */
function listShown(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
  const shown: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isShown = parent?.checkVisibility() && !parent.closest('svg, .visually-hidden');
    if (isShown) shown.push(walker.currentNode.textContent ?? '');
  }
  return shown;
}

/** A PDF keeps the letters of some scripts by their shapes and their places: those words are not compared. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[[\p{L}\p{N}]--\p{sc=Arabic}]+/gv) ?? [];

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const listMissing = (shown: ReadonlyMap<string, number>, printed: ReadonlyMap<string, number>): string[] =>
  [...shown].filter(([word, count]) => (printed.get(word) ?? 0) < count).map(([word]) => word);

/** A text by its letters and digits alone, however its lines are broken. */
const compact = (text: string): string => wordsIn(text).join('');
