import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { riverBasin } from '#scripts/lib/publications.ts';
import { findViolations } from './lib/accessibility.ts';
import { openSite, type OpenSite } from './lib/open-site.ts';

let site: OpenSite;
before(async () => (site = await openSite(riverBasin)));
after(() => site.close());

const INPUT = '.site-search input';
const OPTIONS = '#suggestions [role="option"]';
const isEngine = (path: string): boolean => path.startsWith('pagefind/');

const suggest = async (page: Page, words: string): Promise<string[]> => {
  await page.fill(INPUT, words);
  await page.waitForFunction(
    (text) =>
      document.querySelector('.site-search [role="status"]')?.textContent !== '' &&
      document.querySelector('#suggestions a') &&
      text,
    words,
  );
  await page.waitForSelector(OPTIONS);
  return page.$$eval(OPTIONS, (options) => options.map((option) => option.textContent ?? ''));
};

test('nothing of the engine is loaded before a reader shows that they mean to search', async () => {
  const { page, fetched, mistakes } = await site.open('');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    fetched.filter((path) => isEngine(path) || path.includes('search-box')),
    [],
  );
  const scripts = await page.$$eval('script[src]', (all) => all.map((script) => (script as HTMLScriptElement).src));
  let bytes = 0;
  for (const script of scripts) {
    const text = await (await fetch(script)).text();
    bytes += (await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer())
      .byteLength;
  }
  assert.ok(bytes <= 3000, `${bytes} bytes of script, compressed`);

  await page.hover('.site-search');
  await page.waitForRequest(/records\.bin$/);
  assert.deepEqual(mistakes, []);
});

test('the slash and Ctrl+K open the box, Escape closes it and gives the focus back', async () => {
  const { page } = await site.open('issues/');
  const link = page.locator('main a').first();
  for (const shortcut of ['/', 'Control+k', 'Meta+k']) {
    await link.focus();
    await page.keyboard.press(shortcut);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'site-q');
    await page.keyboard.type('ladder');
    await page.waitForSelector(OPTIONS);
    assert.equal(await page.getAttribute(INPUT, 'aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    assert.equal(await page.getAttribute(INPUT, 'aria-expanded'), 'false');
    assert.equal(await page.isVisible('#suggestions'), false);
    assert.equal(await link.evaluate((element) => element === document.activeElement), true, shortcut);
    await page.fill(INPUT, '');
  }
});

test('a slash is a slash where something is being typed', async () => {
  const { page } = await site.open('search/');
  await page.fill('.query input', '1');
  await page.keyboard.type('/2');
  assert.equal(await page.inputValue('.query input'), '1/2');
});

test('arrows move among the suggestions and past them, and the box says which is meant', async () => {
  const { page } = await site.open('');
  const options = await suggest(page, 'ladder');
  assert.ok(options.length > 2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await page.getAttribute(INPUT, 'aria-activedescendant');
  assert.equal(await page.getAttribute(`#${active}`, 'aria-selected'), 'true');
  assert.equal(await page.$$eval('#suggestions [aria-selected="true"]', (all) => all.length), 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.getAttribute(INPUT, 'aria-activedescendant'), null);
  await page.keyboard.press('ArrowUp');
  assert.match((await page.textContent('#suggestions [aria-selected="true"]')) ?? '', /^Show all \d+ results$/);
});

test('Enter opens what is chosen, and without a choice the search page', async () => {
  const { page } = await site.open('');
  await suggest(page, 'set a gate to an adverb');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/issues\/ombra-dam\/#DAM-24/);

  await page.goto(site.url);
  await suggest(page, 'adverb');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=adverb$/);
});

test('Ctrl+Enter opens what is chosen in a new tab', async () => {
  const { page, context } = await site.open('');
  await suggest(page, 'adverb');
  await page.keyboard.press('ArrowDown');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await tab.waitForURL(/DAM-24/);
  assert.equal(page.url(), site.url);
});

test('suggestions are announced with their number, in groups that have names', async () => {
  const { page } = await site.open('');
  await suggest(page, 'barbel');
  assert.match((await page.textContent('.site-search [role="status"]')) ?? '', /^\d+ results, \d+ suggested\.$/);
  const groups = await page.$$eval('#suggestions [role="group"]', (all) =>
    all.map(
      (group) =>
        group.getAttribute('aria-label') ??
        document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    ),
  );
  assert.ok(groups.includes('Claims'));
  assert.ok(groups.every((name) => name));
});

test('a further word counts from its first letter, and one that is nowhere is said to be nowhere once', async () => {
  const { page } = await site.open('');
  const [before, after] = [await suggest(page, 'water'), await suggest(page, 'water l')];
  await page.waitForFunction(
    (last) => document.querySelector('#suggestions [role="option"]:last-child')?.textContent !== last,
    before.at(-1),
  );
  assert.equal(after.length > 1, true);
  await page.fill(INPUT, 'qqzzxxw');
  await page.waitForSelector('#suggestions a:has-text("Nothing found for “qqzzxxw”")');
  assert.equal(await page.locator('#suggestions').innerText(), 'Nothing found for “qqzzxxw”');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong, closed and open, ${colorScheme}`, async () => {
    const { page } = await site.open('issues/', { colorScheme });
    assert.deepEqual(await findViolations(page), []);
    await suggest(page, 'ladder');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await findViolations(page), []);
  });

test('the suggestions fit a page of 320 px', async () => {
  const { page } = await site.open('', { viewport: { width: 320, height: 700 } });
  await suggest(page, 'water');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  const [left, right] = await page.$eval('#suggestions', (list) => [
    list.getBoundingClientRect().left,
    list.getBoundingClientRect().right,
  ]);
  assert.ok((left ?? -1) >= 0 && (right ?? 400) <= 320, `${left} to ${right}`);
});

test('in forced colours the chosen suggestion still shows', async () => {
  const { page } = await site.open('', { forcedColors: 'active', reducedMotion: 'reduce' });
  await suggest(page, 'ladder');
  await page.keyboard.press('ArrowDown');
  const borders = await page.$$eval(OPTIONS, (options) =>
    options.slice(0, 2).map((option) => getComputedStyle(option).borderInlineStartColor),
  );
  assert.notEqual(borders[0], borders[1]);
});

test('where the engine is blocked the box says so, leads to the A–Z, and still is a form', async () => {
  const { page } = await site.open('');
  await page.route('**/search.json', (route) => route.abort());
  await page.fill(INPUT, 'ladder');
  await page.waitForSelector('#suggestions a[href$="/a-z/"]');
  assert.equal(await page.textContent('.site-search [role="status"]'), 'Search could not be loaded.');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=ladder$/);
});

test('without scripts the box goes to the search page', async () => {
  const { page } = await site.open('', { javaScriptEnabled: false });
  await page.fill(INPUT, 'ladder');
  await page.click('.site-search button');
  await page.waitForURL(/search\/\?q=ladder$/);
});
