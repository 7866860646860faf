import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readBuiltSites } from '../lib/built-site.ts';
import { attribute, findAll } from '../lib/dom.ts';

/** The greatest size that other sites take without making it smaller first, by what this project promises. */
const LARGEST_CARD = 80_000;

for (const site of await readBuiltSites()) {
  const { outDir, addresses, library } = site;
  const fileAt = (address: string): string => join(outDir, new URL(address).pathname.slice(addresses.base.length));

  test(`${site.contentDir}: beside each text stand its compressed forms, which hold the same and are smaller`, () => {
    const texts = globSync('**/*.{html,css,js,json,xml,csv,txt,md,bib,ris,svg}', { cwd: outDir })
      .map((file) => join(outDir, file))
      .filter((file) => statSync(file).size >= 1_024);
    assert.ok(texts.length > 50);
    for (const file of texts) {
      const content = readFileSync(file);
      for (const [ending, unpack] of [
        ['.br', brotliDecompressSync],
        ['.gz', gunzipSync],
      ] as const) {
        const packed = readFileSync(`${file}${ending}`);
        assert.ok(packed.length < content.length, file);
        assert.ok(unpack(packed).equals(content), `${file}${ending}`);
      }
    }
  });

  test(`${site.contentDir}: every issue and article names a picture for other sites, which is there and small`, () => {
    const paths = [
      ...library.issues.map(({ id }) => addresses.issue(id)),
      ...library.articles.map(({ slug }) => addresses.article(slug)),
    ];
    for (const path of paths) {
      const found = findAll(site.page(path).document, 'head > meta[property="og:image"]');
      const file = fileAt(attribute(found[0] as Element, 'content'));
      const png = readFileSync(file);
      assert.ok(png.length < LARGEST_CARD, `${file}: ${png.length} bytes`);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], file);
    }
  });

  test(`${site.contentDir}: every feed names a style sheet that is there, for a person who opens it`, () => {
    const feeds = globSync('**/feed.xml', { cwd: outDir });
    assert.ok(feeds.length > 5);
    for (const feed of feeds) {
      const xml = readFileSync(join(outDir, feed), 'utf8');
      const [, sheet = ''] = /<\?xml-stylesheet type="text\/css" href="([^"]*)"\?>/.exec(xml) ?? [];
      assert.ok(existsSync(fileAt(new URL(sheet, library.site.url).href)), `${feed}: ${sheet}`);
    }
  });

  test(`${site.contentDir}: hosts are told of every file and folder at the root`, () => {
    const told = readFileSync(join(outDir, '_headers'), 'utf8').split('\n');
    const names = globSync('*', { cwd: outDir, withFileTypes: true })
      .filter(({ name }) => !/^_(?:headers|redirects)$|\.(?:br|gz)$|^pagefind$/.test(name))
      .map((entry) => `${addresses.base}${entry.name}${entry.isDirectory() ? '/*' : ''}`);
    assert.deepEqual(
      names.filter((name) => !told.includes(name)),
      [],
    );
    const lines = readFileSync(join(outDir, '_redirects'), 'utf8').trimEnd().split('\n');
    for (const { slug, aliases } of library.articles) {
      for (const former of aliases)
        assert.ok(lines.includes(`${addresses.article(former)} ${addresses.article(slug)} 301`), former);
    }
  });
}
