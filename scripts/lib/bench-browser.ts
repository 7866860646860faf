import type { Browser, Page } from 'playwright-core';
import type { BenchServer } from './bench-server.ts';

/** What it takes to show a first result when nothing has been loaded yet. */
export interface FirstResult {
  milliseconds: number;
  bytes: number;
  requests: number;
}

/** Where words are put, and what has to be new once their results are shown. */
const PLACES = {
  ours: { path: '', input: '.site-search input', first: '#suggestions [role="option"]' },
  page: { path: 'search/', input: 'form.query input', first: '.results-page ol > li' },
};

/** From the moment at which a reader puts words into the box until a result is shown. */
export async function measureOurs(browser: Browser, server: BenchServer, query: string): Promise<FirstResult> {
  const page = await openCold(browser, server.url);
  server.take();
  const milliseconds = await typeAndWait(page, PLACES.ours, query);
  await page.waitForLoadState('networkidle');
  const taken = server.take();
  await page.context().close();
  return { milliseconds, ...taken };
}

/** The same through Pagefind’s own script: engine, search, and the first result’s text. */
export async function measureBare(browser: Browser, server: BenchServer, query: string): Promise<FirstResult> {
  const page = await openCold(browser, `${server.url}empty`);
  server.take();
  const milliseconds = await page.evaluate(searchBare, query);
  await page.waitForLoadState('networkidle');
  const taken = server.take();
  await page.context().close();
  return { milliseconds, ...taken };
}

/** Between two letters, in milliseconds: as fast as the fastest type. */
const BETWEEN = 100;

/** Every letter of some queries, the engine being there already: in our box, on our page of search, or to Pagefind’s script. */
export async function measureTyping(
  browser: Browser,
  server: BenchServer,
  mode: keyof typeof PLACES | 'bare',
  queries: readonly string[],
): Promise<number[]> {
  const place = mode === 'bare' ? null : PLACES[mode];
  const page = await openCold(browser, `${server.url}${place?.path ?? 'empty'}`);
  const ask = (text: string): Promise<number> =>
    place ? typeAndWait(page, place, text) : page.evaluate(searchBare, text);
  // The first result has figures of its own, and these are of further letters: a letter with which no query begins.
  await ask('b');
  const times: number[] = [];
  for (const query of queries)
    for (let length = 1; length <= query.length; length += 1)
      if (query[length - 1] !== ' ') {
        times.push(await ask(query.slice(0, length)));
        await page.waitForTimeout(BETWEEN);
      }
  await page.context().close();
  return times;
}

async function openCold(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Puts words into a box and waits until what is found was made anew. */
const typeAndWait = (page: Page, { input, first }: (typeof PLACES)['page'], text: string): Promise<number> =>
  page.evaluate(
    ([input, first, words]) =>
      new Promise<number>((resolve, reject) => {
        const box = document.querySelector<HTMLInputElement>(input) as HTMLInputElement;
        const before = document.querySelector(first);
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          const option = document.querySelector(first);
          if (!option || option === before) return;
          watcher.disconnect();
          resolve(performance.now() - start);
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => reject(new Error(`nothing is found for “${words}”`)), 20_000);
        box.focus();
        box.value = words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    [input, first, text] as const,
  );

async function searchBare(text: string): Promise<number> {
  const start = performance.now();
  const path = '/bare/pagefind.js';
  const pagefind = (await import(path)) as {
    search(text: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
  };
  const { results } = await pagefind.search(text);
  await results[0]?.data();
  return performance.now() - start;
}
