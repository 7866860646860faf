// Takes a picture of each kind of page of the site in OUT_DIR, narrow and wide, light and dark:
// `npm run screenshots`, or `npm run screenshots -- FOLDER PAGE …` for some pages only.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { addressesOf } from '#domain/address.ts';
import { readLibrary } from '#src/read-library.ts';
import { findFolders } from './lib/build-folders.ts';
import { openBrowser } from './lib/open-browser.ts';
import { listShownPages } from './lib/screenshot-pages.ts';
import { serveSite } from './lib/serve.ts';

const WIDTHS = [390, 834, 1440];
const SCHEMES = ['light', 'dark'] as const;

const [folder = '.cache/screenshots', ...names] = process.argv.slice(2);
const { content, out } = findFolders(process.env, process.cwd());
const library = await readLibrary(content);
const addresses = addressesOf(library);
const pages = listShownPages({ library, addresses }).filter(({ name }) => names.length === 0 || names.includes(name));
mkdirSync(folder, { recursive: true });

const [server, browser] = await Promise.all([serveSite({ dir: out, base: addresses.base }), openBrowser()]);
for (const colorScheme of SCHEMES) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const { name, path } of pages) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await context.close();
}
await Promise.all([browser.close(), server.close()]);
console.log(`${pages.length * WIDTHS.length * SCHEMES.length} pictures are in ${relative(process.cwd(), folder)}.`);
