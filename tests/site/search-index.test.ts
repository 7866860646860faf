import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buildSearchFiles } from '#search/build-search-files.ts';
import type { Card } from '#search/record.ts';
import { stopPagefind } from '#search/stem-words.ts';
import { readBuiltSites } from '../lib/built-site.ts';

after(stopPagefind);

for (const site of await readBuiltSites()) {
  const folder = join(site.outDir, 'pagefind');
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const cards = globSync('*/cards/*.bin', { cwd: folder })
    .sort((a, b) => numberOf(a) - numberOf(b))
    .flatMap((path) => JSON.parse(gunzipSync(read(path)).toString()) as Card[]);

  test(`${site.contentDir}: the index is the same, byte by byte, when it is built again`, async () => {
    const files = new Map<string, Uint8Array>();
    const manifest = await buildSearchFiles(site.library, site.addresses, (path, content) => files.set(path, content));
    assert.deepEqual(
      ['search.json', ...[...files.keys()].map((path) => `${manifest.digest}/${path}`)].sort(),
      globSync('**/*.*', { cwd: folder })
        .map((path) => path.replaceAll('\\', '/'))
        .sort(),
    );
    assert.deepEqual(JSON.parse(read('search.json').toString()), manifest);
    for (const [path, content] of files) assert.ok(read(join(manifest.digest, path)).equals(content), path);
  });

  test(`${site.contentDir}: every claim, section, article, issue, actor, source and event is found once`, () => {
    const count = (type: string): number => cards.filter((card) => card.type === type).length;
    const { library } = site;
    assert.deepEqual(['claim', 'section', 'article', 'issue', 'actor', 'source', 'event'].map(count), [
      library.claims.length,
      library.articles.flatMap(({ sections }) => sections).length,
      library.articles.length,
      library.issues.length,
      library.actors.length,
      library.sourcesById.size,
      library.events.length,
    ]);
    assert.equal(new Set(cards.map(({ type, href, title }) => `${type} ${href} ${title}`)).size, cards.length);
  });

  test(`${site.contentDir}: every result leads to a place that exists`, () => {
    for (const { href, passageHref, within } of cards)
      for (const address of [href, passageHref, within?.[1]].filter((each) => each !== undefined)) {
        const { document } = site.page(address);
        const id = address.split('#')[1];
        assert.ok(id === undefined || document.getElementById(id), `${address} leads nowhere`);
      }
  });

  test(`${site.contentDir}: no result has words of navigation, numbers of notes or markup in it`, () => {
    for (const { text = '', words = '' } of cards)
      assert.doesNotMatch(`${text} ${words}`, /Skip to the text|\[\^|<\/?(?:a|p|li|em|div|sup|span)\b|\]\(/);
  });
}

function numberOf(path: string): number {
  return Number.parseInt(/(\d+)\.bin$/.exec(path)?.[1] ?? '', 10);
}
