import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { PAGE_SIZE } from '#domain/register.ts';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { makePublication } from '../lib/make-publication.ts';
import { withPage } from '../lib/served-site.ts';
import { findViolations } from '../browser/lib/accessibility.ts';

const WIDTHS = [320, 834, 1440];
const CLAIMS = 60;
const LONG_TITLE = 'On the measuring of water, the mending of gates and the keeping of promises '
  .repeat(3)
  .slice(0, 200);
const UNBROKEN = 'Wasserstandsvorhersagekommissionsvorsitzendenstellvertreterin'.repeat(2);
const QUOTE = 'الماء للجميع ولا يباع في السوق، وهو حق لكل من يعيش على ضفة النهر';

const listClaims = (): string =>
  Array.from({ length: CLAIMS }, (_, at) => {
    const id = `ODD-${at + 1}`;
    if (at === 1)
      return `  - { id: ${id}, issue: odd, kind: statement, actor: long-name, said: 2020-01-02, gist: Of water., quote: ${QUOTE}, sources: [one] }`;
    if (at === 2)
      return `  - { id: ${id}, issue: odd, kind: report, gist: Misread., sources: [one], withdrawn: The gauge was read upside down. }`;
    return `  - { id: ${id}, issue: odd, kind: statement, actor: long-name, said: 2020-01-02, gist: The gauge at post ${at + 1} fell., sources: [one] }`;
  }).join('\n');

const columns = Array.from({ length: 12 }, (_, at) => `Column ${at + 1}`);
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const TABLE = [
  tableRow(columns),
  tableRow(columns.map(() => '---')),
  tableRow(columns.map((_, at) => `value ${at * 1000}`)),
];

const made = makePublication((content) => {
  const write = (file: string, text: string): void => writeFileSync(join(content, file), text);
  write('issues/odd.mdx', '---\ntitle: Odd water\ncode: ODD\nquestion: How odd?\nactors: [long-name]\n---\n');
  write('issues/empty.mdx', '---\ntitle: Nothing yet\ncode: NIL\nquestion: Is there anything?\n---\n');
  write('actors/long-name.yaml', `name: ${UNBROKEN}\ntype: person\n`);
  write(
    'articles/odd.mdx',
    `---\ntitle: ${LONG_TITLE}\nsummary: Of odd things.\npublishedIn: { name: Odd Notes, date: 2020-02 }\nsections:\n  - { heading: Odd, issue: odd, bottomLine: It is odd. }\nsources:\n  one: { publisher: Odd Notes, issued: 2020-01-02 }\nclaims:\n${listClaims()}\n---\n\n## Odd\n\nShe wrote: “${QUOTE}”.[^one]\n\n${TABLE.join('\n')}\n`,
  );
});
const [browser, server] = await Promise.all([openBrowser(), serveSite({ dir: made.outDir, base: '/briefings/' })]);
after(() => Promise.all([browser.close(), server.close()]));

for (const path of [
  '',
  'issues/',
  'issues/odd/',
  'issues/empty/',
  'articles/odd/',
  'actors/',
  'actors/long-name/',
  'claims/',
])
  test(`/${path} holds a title of 200 letters, sixty claims, a name that does not break, and nothing at all`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${server.url}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const [content, screen] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(content, screen, `at ${width}`);
      }
      assert.deepEqual(await findViolations(page), []);
    }));

test('an issue without claims says so, in every section that it keeps', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${server.url}issues/empty/`);
    const words = await page.locator('main .nothing').allInnerTexts();
    assert.ok(words.length >= 3, words.join('; '));
    assert.equal(await page.locator('.claim-key').count(), 0, 'a key to lines that are not there');
  }));

test('a quotation that runs from right to left is set so, and a withdrawn claim is struck out and says why', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${server.url}issues/odd/`);
    assert.equal(await page.locator('#claims .claim').count(), PAGE_SIZE);
    // A link from before the issue had so many claims finds the page of its claim.
    await page.goto('about:blank');
    await page.goto(`${server.url}issues/odd/#ODD-2`);
    await page.waitForURL(`${server.url}issues/odd/claims/1/#ODD-2`);
    assert.equal(await page.locator('.claim').count(), PAGE_SIZE);
    const quote = page.locator('#ODD-2 blockquote');
    assert.equal(
      await quote
        .locator('[dir="rtl"], p')
        .first()
        .evaluate((p) => getComputedStyle(p).direction),
      'rtl',
    );
    const withdrawn = page.locator('#ODD-3');
    assert.match(await withdrawn.innerText(), /Withdrawn\. .*upside down/s);
    const number = withdrawn.locator('.claim-number');
    assert.match(await number.evaluate((link) => getComputedStyle(link).textDecorationLine), /line-through/);
  }));
