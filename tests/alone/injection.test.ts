import assert from 'node:assert/strict';
import { globSync, rmSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import test from 'node:test';
import { openBrowser } from '#scripts/lib/open-browser.ts';
import { serveSite } from '#scripts/lib/serve.ts';
import { buildHostility, writeHostilePublication } from '../lib/hostile-publication.ts';
import { makePublication } from '../lib/make-publication.ts';

const BASE = '/briefings/';

test(
  'two hundred attempts in every field, body, file name and query: nothing runs',
  { timeout: 400_000 },
  async (context) => {
    const hostility = buildHostility();
    const { contentDir, outDir } = makePublication((dir) => writeHostilePublication(dir, hostility));
    assert.ok(hostility.count() >= 200, `${hostility.count()} attempts`);
    const server = await serveSite({ dir: outDir, base: BASE });
    const browser = await openBrowser();
    context.after(async () => {
      await browser.close();
      await server.close();
      rmSync(dirname(contentDir), { recursive: true });
    });

    const ran: string[] = [];
    // Without the policy, so that escaping alone must hold.
    const session = await browser.newContext({ bypassCSP: true });
    await session.exposeFunction('__ran', (what: unknown) => void ran.push(`${what}`));
    const page = await session.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push('a dialog')));

    const files = globSync('**/*.{html,xml,svg}', { cwd: outDir }).map((file) => file.split(sep).join('/'));
    assert.ok(files.length >= 50, `${files.length} pages`);
    for (const file of files) {
      const address = `${server.url}${file.split('/').map(encodeURIComponent).join('/')}`;
      await page.goto(address.replace(/index\.html$/, ''), { waitUntil: 'load' });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                name.startsWith('on') || /^\s*(?:javascript|vbscript|data:text)/i.test(value.replace(/\t/g, '')),
            )
            .filter(
              ({ name }) =>
                name.startsWith('on') || ['href', 'src', 'action', 'data', 'formaction', 'srcdoc'].includes(name),
            )
            .map(({ name, value }) => `${element.localName} ${name}=${value}`),
        ),
      );
      assert.deepEqual(found, [], file);
      assert.deepEqual(ran, [], file);
    }

    for (const query of hostility.templates) {
      await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForTimeout(150);
      assert.deepEqual(ran, [], query);
    }
    // A search that finds the hostile claims shows them.
    await page.goto(`${server.url}search/?q=quoted`);
    await page.waitForSelector('.results .claims > li');
    assert.deepEqual(ran, []);
  },
);
