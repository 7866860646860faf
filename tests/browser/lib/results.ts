import type { Page } from 'playwright-core';

/** What the search page says of its results, once it has found them. */
export async function readStatus(page: Page): Promise<string> {
  await page.waitForSelector('.results-page[aria-busy="false"]');
  return ((await page.textContent('.results-status')) ?? '').trim();
}

/** The addresses to which the results shown lead, without what marks words there; of events, which have none, the titles. */
export const readAddresses = (page: Page): Promise<string[]> =>
  page.$$eval('.results > ol > li', (items) =>
    items.map((item) => {
      const link = item.querySelector('.margin a, .entry-title a');
      const address = (link?.getAttribute('href') ?? '').replace(/#?:~:.*/, '');
      return address.endsWith('/timeline/') ? (link?.textContent ?? '') : address;
    }),
  );
