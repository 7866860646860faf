import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSites, withPage } from '../lib/served-site.ts';

const [browser, sites] = await Promise.all([openBrowser(), serveSites()]);
after(() => Promise.all([browser.close(), ...sites.map(({ close }) => close())]));

for (const { name, library, addresses, url } of sites) {
  const paths = [addresses.issue(library.issues[0]?.id ?? ''), addresses.article(library.articles[0]?.slug ?? '')];

  test(`${name}: the link of a page is copied as it is published, and the button says so for a moment`, async () => {
    for (const path of paths) {
      await withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
        await page.goto(url(path));
        await page.getByRole('button', { name: 'Copy link', exact: true }).click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), new URL(path, library.site.url).href);
        await page.getByRole('button', { name: 'Copy link', exact: true }).waitFor();
      });
    }
  });

  test(`${name}: the button for paper prints`, async () => {
    for (const path of paths) {
      await withPage(browser, {}, async (page) => {
        await page.addInitScript(() => {
          globalThis.print = () => document.body.setAttribute('data-printed', '');
        });
        await page.goto(url(path));
        await page.getByRole('button', { name: 'Print' }).click();
        await page.locator('body[data-printed]').waitFor();
      });
    }
  });

  test(`${name}: a page can be cited, with its address`, async () => {
    for (const path of paths) {
      await withPage(browser, {}, async (page) => {
        await page.goto(url(path));
        await page.locator('.actions summary', { hasText: 'Cite' }).click();
        const citation = await page.locator('.citation').innerText();
        assert.ok(citation.includes(new URL(path, library.site.url).href), citation);
        assert.ok(citation.includes(library.site.title), citation);
      });
    }
  });

  test(`${name}: the link to a claim and the link to a paragraph can be copied, and lead there`, () =>
    withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const claim = library.claims.find(({ withdrawn }) => withdrawn === undefined);
      assert.ok(claim);
      await page.goto(url(addresses.issue(claim.issue)));
      await page.getByRole('button', { name: `Copy link to ${claim.id}`, exact: true }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(link, new URL(addresses.claim(claim), library.site.url).href);

      const article = addresses.article(claim.article);
      await page.goto(url(article));
      const paragraph = page.locator('.prose > p').first();
      await paragraph.getByRole('button', { name: 'Copy link to this paragraph' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      assert.equal(copied.pathname, article);
      const words = decodeURIComponent(copied.hash.replace('#:~:text=', '').split(',')[0] ?? '');
      assert.ok(words.length > 5 && (await paragraph.innerText()).replace(/\s+/g, ' ').includes(words), copied.hash);
    }));

  test(`${name}: a citation is copied as it stands there`, () =>
    withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(url(paths[1] ?? ''));
      await page.locator('.actions summary', { hasText: 'Cite' }).click();
      for (const style of ['Chicago', 'APA', 'Plain']) {
        const entry = page.locator('.citations > div', { hasText: style });
        await entry.getByRole('button').click();
        await entry.getByRole('button', { name: 'Copied' }).waitFor();
        assert.equal(
          await page.evaluate(() => navigator.clipboard.readText()),
          await entry.locator('span').innerText(),
        );
      }
    }));

  test(`${name}: where the system has a sheet for sharing, a button opens it with the published address`, async () => {
    await withPage(browser, {}, async (page) => {
      await page.addInitScript(() => {
        const share = (data: ShareData): Promise<void> => {
          document.body.dataset['shared'] = data.url ?? '';
          return Promise.resolve();
        };
        Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      });
      await page.goto(url(paths[0] ?? ''));
      await page.getByRole('button', { name: 'Share' }).click();
      const shared = await page.locator('body').getAttribute('data-shared');
      assert.equal(shared, new URL(paths[0] ?? '', library.site.url).href);
    });
    await withPage(browser, {}, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
      await page.goto(url(paths[0] ?? ''));
      await page.getByRole('button', { name: 'Copy link', exact: true }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Share' }).count(), 0);
    });
  });
}
