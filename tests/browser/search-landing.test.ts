import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { riverBasin } from '#scripts/lib/publications.ts';
import { openSite, type OpenSite } from './lib/open-site.ts';
import { readStatus } from './lib/results.ts';

let site: OpenSite;
before(async () => (site = await openSite(riverBasin)));
after(() => site.close());

const isInView = (id: string): Promise<boolean> | boolean => {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.top < innerHeight;
};

test('a claim that was found is in view, has the focus, and is marked', async () => {
  const { page } = await site.open('search/?q=adverb');
  await readStatus(page);
  await page.click('li.claim .claim-number');
  await page.waitForURL(/issues\/ombra-dam\/#DAM-24/);
  await page.waitForFunction(isInView, 'DAM-24');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'DAM-24');
  assert.equal(await page.evaluate(() => location.hash), '#DAM-24');
  const colour = await page.$eval('#DAM-24 .words', (words) => getComputedStyle(words).backgroundColor);
  const plain = await page.$eval('#DAM-23 .words', (words) => getComputedStyle(words).backgroundColor);
  assert.notEqual(colour, plain);
});

test('the words in the article are in view and marked', async () => {
  const { page } = await site.open('search/?q=adverb');
  await readStatus(page);
  await page.click('li.claim .source-line a:has-text("Words in the article")');
  await page.waitForURL(/articles\/the-dry-year-hearings\/#DAM-24$/);
  await page.waitForFunction(isInView, 'DAM-24');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'DAM-24');
});

test('a section opens at the words that were found', async () => {
  const { page } = await site.open('search/?q=kettle&type=section');
  await readStatus(page);
  await page.click('.results .entry-title a');
  await page.waitForURL(/articles\/reading-the-gauges\/#before-the-figure-is-written-down/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'before-the-figure-is-written-down');
  await page.waitForFunction(() => {
    const line = [...document.querySelectorAll('li')].find(
      ({ textContent }) => textContent?.trim() === 'The kettle is off.',
    );
    const top = line?.getBoundingClientRect().top ?? -1;
    return top > 0 && top < innerHeight;
  });
});

test('where the browser cannot mark words by itself, a script does', async () => {
  const { page, context } = await site.open('search/?q=kettle&type=section');
  await readStatus(page);
  await context.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'fragmentDirective'));
  await page.click('.results .entry-title a');
  await page.waitForURL(/reading-the-gauges/);
  await page.waitForSelector('main mark');
  assert.equal(await page.textContent('main mark'), 'kettle');
});

test('a suggestion opened from the header lands in the same way', async () => {
  const { page } = await site.open('');
  await page.keyboard.press('/');
  await page.keyboard.type('salt well water');
  await page.waitForSelector('#suggestions .claim-number');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#SHR-20/);
  await page.waitForFunction(isInView, 'SHR-20');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'SHR-20');
});
