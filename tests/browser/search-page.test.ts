import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { riverBasin, shipped } from '#scripts/lib/publications.ts';
import { findViolations } from './lib/accessibility.ts';
import { openSite, type OpenSite } from './lib/open-site.ts';
import { readAddresses, readStatus } from './lib/results.ts';

let site: OpenSite;
before(async () => (site = await openSite(riverBasin)));
after(() => site.close());

test('a claim looks like a claim: number, date, speaker, words, source, and the words in the article', async () => {
  const { page, mistakes } = await site.open('search/?q=adverb');
  assert.match(await readStatus(page), /^2 results for “adverb”, best first\./);
  const claim = page.locator('li.claim').first();
  assert.equal(await claim.locator('.claim-number').textContent(), 'DAM-24');
  assert.equal(await claim.locator('.margin .label').textContent(), 'Sep 2022');
  assert.equal(
    await claim.locator('.speaker').textContent(),
    'Petra Lunde, resident engineer at Ombra, to the Orrenmark Engineer',
  );
  assert.equal(await claim.locator('blockquote.words mark').textContent(), 'adverb');
  assert.equal(
    await claim.locator('.source-line').textContent(),
    'Statement, verbatim, in The dam at Ombra. Orrenmark Engineer, September 2022. Words in the article',
  );
  assert.deepEqual(mistakes, []);
});

test('everything is in the address: a link gives the same results, and back and forward go through them', async () => {
  const { page } = await site.open('search/?q=water');
  await readStatus(page);
  await page.check('input[name="issue"][value="ombra-dam"]');
  await page.waitForURL(/\?q=water&issue=ombra-dam$/);
  await page.selectOption('select[name="from"]', '2022');
  await page.waitForURL(/&from=2022$/);
  await page.selectOption('.result-actions select', 'oldest');
  await page.waitForURL(/&from=2022&sort=oldest$/);
  await page.waitForFunction(() => document.querySelector('.results-status')?.textContent?.includes('oldest first'));
  const shown = await readAddresses(page);

  const again = await site.open(`search/${new URL(page.url()).search}`);
  await readStatus(again.page);
  assert.deepEqual(await readAddresses(again.page), shown);
  assert.equal(await again.page.isChecked('input[name="issue"][value="ombra-dam"]'), true);

  await page.goBack();
  await page.goBack();
  await page.waitForURL(/\?q=water&issue=ombra-dam$/);
  await page.waitForFunction(() => document.querySelector('.results-status')?.textContent?.includes('best first'));
  assert.equal(await page.inputValue('select[name="from"]'), '');
  await page.goBack();
  await page.waitForURL(/\?q=water$/);
  await page.waitForFunction(() => !document.querySelector('input:checked[name="issue"]'));
  await page.goForward();
  await page.waitForFunction(() => document.querySelector('input:checked[name="issue"]'));
});

test('typing searches at once, and one step back undoes it', async () => {
  const { page } = await site.open('search/?q=barbel');
  await readStatus(page);
  await page.fill('.query input', '');
  await page.locator('.query input').pressSequentially('ladder');
  await page.waitForURL(/\?q=ladder$/);
  assert.match(await readStatus(page), /^\d+ results for “ladder”/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('.results-status')?.textContent?.includes('“barbel”'));
  assert.equal(await page.inputValue('.query input'), 'barbel');
});

test('a letter shows the first results at once; the rest, the count and the address follow when letters cease', async () => {
  const { page } = await site.open('search/');
  await readStatus(page);
  const atOnce = await page.evaluate(async () => {
    const [input, list] = ['.query input', '.results-page ol'].map((selector) => document.querySelector(selector));
    const shown = new Promise((resolve) => new MutationObserver(resolve).observe(list as Node, { childList: true }));
    (input as HTMLInputElement).value = 'w';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown;
    return {
      results: Array.from(list?.children ?? [], ({ textContent }) => textContent),
      status: document.querySelector('.results-status')?.textContent,
      search: location.search,
    };
  });
  assert.equal(atOnce.results.length, 6);
  assert.equal(atOnce.status, 'The first results for “w” …');
  assert.equal(atOnce.search, '');
  assert.match(await readStatus(page), /^\d+ results for “w”/);
  assert.match(page.url(), /\?q=w$/);
  const all = await page.locator('.results > ol > li').allTextContents();
  assert.equal(all.length, 20);
  assert.deepEqual(all.slice(0, 6), atOnce.results);
});

test('facets count what there would be, add up within one, narrow each other, and keep the focus', async () => {
  const { page } = await site.open('search/?q=water&type=claim');
  await readStatus(page);
  const count = (value: string): Promise<number> =>
    page.locator(`label:has(input[value="${value}"]) .count`).textContent().then(Number);
  const [shares, dam] = [await count('water-shares'), await count('ombra-dam')];
  await page.focus('input[value="water-shares"]');
  await page.keyboard.press('Space');
  await page.waitForURL(/issue=water-shares/);
  assert.match(await readStatus(page), new RegExp(`^${shares} results`));
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'water-shares');
  assert.equal(await count('ombra-dam'), dam);
  await page.check('input[value="ombra-dam"]');
  await page.waitForFunction(
    (sum) => document.querySelector('.results-status')?.textContent?.startsWith(`${sum} results`),
    shares + dam,
  );
});

test('a person counts for their state too', async () => {
  const { page } = await site.open('search/?type=claim&actor=halvard-brune');
  const person = Number.parseInt(await readStatus(page), 10);
  await page.goto(`${site.url}search/?type=claim&actor=vessaly`);
  assert.ok(Number.parseInt(await readStatus(page), 10) > person);
  assert.ok(
    (await page.$$eval('.speaker', (all) => all.map((each) => each.textContent ?? ''))).some((words) =>
      words.startsWith('Halvard Brune'),
    ),
  );
});

test('an empty search shows everything, newest first, a part at a time', async () => {
  const { page } = await site.open('search/');
  const total = Number.parseInt(await readStatus(page), 10);
  assert.ok(total > 100);
  assert.match(await readStatus(page), /newest first/);
  assert.equal(await page.inputValue('.result-actions select'), 'newest');
  assert.equal((await readAddresses(page)).length, 20);
  await page.click('.more-results');
  await page.waitForFunction(() => document.querySelectorAll('.results > ol > li').length === 40);
  assert.equal(
    await page.evaluate(() =>
      [...document.querySelectorAll('.results > ol > li')].findIndex((item) => item.contains(document.activeElement)),
    ),
    20,
  );
  const all = new Set(await readAddresses(page));
  assert.equal(all.size, 40);
});

test('a misspelt word is forgiven, and the page says so', async () => {
  const { page } = await site.open('search/?q=reservior');
  assert.match(await readStatus(page), /^Nothing has “reservior”\. \d+ results for “reservoir”/);
});

test('where nothing is found the page says what was sought, and offers spellings, fewer limits and the A–Z', async () => {
  const { page } = await site.open('search/?q=ladder&publisher=Kessel+Museum&from=2001');
  assert.equal(await readStatus(page), 'Nothing found for “ladder” from Kessel Museum, since 2001.');
  assert.ok(await page.isVisible('.no-results a[href$="/a-z/"]'));
  await page.click('.no-results a:has-text("without any of these")');
  await page.waitForURL(/\?q=ladder$/);
  assert.match(await readStatus(page), /^\d+ results for “ladder”/);

  await page.goto(`${site.url}search/?q=qqzzxxw`);
  assert.equal(await readStatus(page), 'Nothing found for “qqzzxxw”.');
});

test('where nothing has all words the nearest come first, and the page says so', async () => {
  const { page } = await site.open('search/?q=menu+tide+adverb');
  assert.match(await readStatus(page), /^Nothing has all of it; the nearest come first\./);
  assert.ok((await readAddresses(page)).length >= 3);
});

test('the results can be copied as citations and saved as a table', async () => {
  const { page, context } = await site.open('search/?q=adverb&type=claim');
  await readStatus(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-list="citations"]');
  await page.waitForSelector('[data-list="citations"]:has-text("Copied")');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'Petra Lunde, resident engineer at Ombra, to the Orrenmark Engineer, Sep 2022: “which is as well, because I can’t set a gate to an adverb”. Orrenmark Engineer, September 2022. In: The Tarvel Briefings, DAM-24. https://basin.example/briefings/issues/ombra-dam/#DAM-24',
  );
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-list="csv"]')]);
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  assert.equal(download.suggestedFilename(), 'results.csv');
  assert.equal(rows.length, 2);
  assert.match(rows[1] ?? '', /^claim,DAM-24,statement,Petra Lunde,/);
});

test('all results are printed that a list can hold, and a page printed otherwise says how many it has', async () => {
  const { page } = await site.open('search/?q=water');
  const count = Number.parseInt(await readStatus(page), 10);
  assert.ok(count > 20);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.innerText('.results-rest'), `These are the first 20 of ${count}.`);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await page.click('[data-list="print"]');
  await page.waitForSelector('[data-printed]');
  assert.equal((await readAddresses(page)).length, count);
  assert.equal(await page.textContent('.results-rest'), '');
});

test('a claim that was withdrawn is found as that, and as nobody’s words', async () => {
  const { page } = await site.open('search/?q=SHR-17');
  assert.equal(await readStatus(page), '1 result for “SHR-17”, best first.');
  assert.equal(await page.locator('li.claim .speaker').count(), 0);
  await page.fill('.site-search input', 'SHR-17');
  await page.waitForSelector('#suggestions [role="option"]');
  assert.match((await page.textContent('#suggestions [role="option"]')) ?? '', /^SHR-17Withdrawn\. /);
});

test('more choices of a facet are there once they are asked for, and stay unfolded', async () => {
  const { page } = await site.open('search/?type=claim');
  await readStatus(page);
  const more = page.locator('details[data-facet="actor"]');
  assert.equal(await more.locator('input').count(), 0);
  await more.locator('summary').click();
  const last = more.locator('input').last();
  const value = await last.inputValue();
  await last.check();
  await page.waitForURL(new RegExp(`actor=${value}`));
  await readStatus(page);
  assert.equal(await page.isChecked(`input[value="${value}"]`), true);
  assert.equal(await more.getAttribute('open'), '');
  assert.ok((await more.locator('input').count()) > 0);
});

test('on paper there are the search, the results and their sources, and nothing to press', async () => {
  const { page } = await site.open('search/?q=adverb');
  await readStatus(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.isVisible('.facets'), false);
  assert.equal(await page.isVisible('.result-actions'), false);
  assert.equal(await page.isVisible('.query button'), false);
  assert.equal(await page.isVisible('li.claim .words'), true);
  assert.equal(await page.isVisible('.results-status'), true);
  assert.ok((await page.pdf()).length > 10_000);
});

test('without scripts there are the A–Z and lists by issue, actor, year and publisher', async () => {
  const { page } = await site.open('search/?q=ladder', { javaScriptEnabled: false });
  for (const name of ['A–Z', 'By issue', 'By actor', 'By year', 'By publisher'])
    assert.equal(await page.locator('h2', { hasText: new RegExp(`^${name}$`) }).isVisible(), true, name);
  const top = await page.$eval('.without-script', (lists) => lists.getBoundingClientRect().top);
  assert.ok(top < 500, `the lists begin at ${top} px`);
  assert.ok((await page.locator('#by-year .claim-number').count()) > 50);
});

test('where the engine does not load the page says so and shows the A–Z and the lists', async () => {
  for (const file of [
    '**/search.json',
    '**/records.bin',
    '**/facets.bin',
    '**/words/*',
    '**/index/*.bin',
    '**/cards/*',
  ]) {
    const { page } = await site.open('issues/');
    await page.route(file, (route) => route.abort());
    await page.goto(`${site.url}search/?q=ladder`);
    assert.match(await readStatus(page), /^Search could not be loaded\. Look in the A–Z/, file);
    assert.equal(await page.isVisible('#by-issue'), true, file);
    const top = await page.$eval('.results-page + div', (lists) => lists.getBoundingClientRect().top);
    assert.ok(top < 500, `the lists begin at ${top} px`);
  }
});

test('without a network the page says that there is none, and finds again once there is', async () => {
  const { page } = await site.open('search/');
  await readStatus(page);
  await page.context().setOffline(true);
  await page.fill('.query input', 'ladder');
  await page.waitForFunction(() => document.querySelector('.results-status')?.textContent?.includes('no connection'));
  assert.match(page.url(), /\?q=ladder$/);
  await page.context().setOffline(false);
  await page.fill('.query input', 'ladders');
  assert.match(await readStatus(page), /results for “ladders”/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with results and without, ${colorScheme}`, async () => {
    const { page } = await site.open('search/?q=water', { colorScheme });
    await readStatus(page);
    assert.deepEqual(await findViolations(page), []);
    await page.goto(`${site.url}search/?q=qqzzxxw`);
    await readStatus(page);
    assert.deepEqual(await findViolations(page), []);
  });

test('axe finds nothing wrong without scripts', async () => {
  const { page } = await site.open('search/');
  await page.route('**/search.json', (route) => route.abort());
  await page.reload();
  await readStatus(page);
  assert.deepEqual(await findViolations(page), []);
});

test('at 320 px nothing is wider than the page', async () => {
  const { page } = await site.open('search/?q=water', { viewport: { width: 320, height: 800 } });
  await readStatus(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('right-to-left words run from the right', async () => {
  const { page } = await site.open('search/?q=الماء');
  await readStatus(page);
  const words = page.locator('li.claim bdi:has(mark)').first();
  assert.equal(await words.evaluate((element) => getComputedStyle(element).direction), 'rtl');
});

test('under the policy of the site nothing is refused, whatever its base', async () => {
  for (const publication of [shipped, riverBasin]) {
    const other = await openSite(publication);
    const { page, mistakes, fetched } = await other.open('search/');
    await readStatus(page);
    await page.fill('.query input', 'the');
    await page.waitForFunction(() => document.querySelector('.results-status')?.textContent?.includes('“the”'));
    assert.match(
      (await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')) ?? '',
      /default-src 'none'/,
    );
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      fetched.filter((path) => /^https?:/.test(path)),
      [],
    );
    await other.close();
  }
});
