import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { findHeaviest, findOverweight, formatWeights, weighSite } from './page-weight.ts';
import { findBudget } from './page-budget.ts';

const dir = mkdtempSync(join(tmpdir(), 'readout-weight-'));
after(() => rmSync(dir, { recursive: true }));

/** Letters that hardly compress: the same each time. */
const noise = (bytes: number): string =>
  Array.from({ length: Math.ceil(bytes / 64) }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join(
    '',
  );
const pageOf = (body: string): string =>
  `<!doctype html><html><head><link rel="stylesheet" href="/b/a.css"><link rel="stylesheet" href="/b/print.css" media="print"></head><body>${body}<script type="module" src="/b/x/one.js"></script></body></html>`;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
};

write('a.css', '@font-face{src:url(/b/a.woff2)}@font-face{src:url(/b/m.woff2);unicode-range:U+23}p{margin:0}');
write('print.css', 'p{orphans:3}');
write(
  'greek.css',
  '@font-face{src:url(/b/g.woff2);unicode-range:U+370-3FF}@font-face{src:url(/b/h.woff2);unicode-range:U+400}',
);
for (const name of ['a', 'm', 'g', 'h']) write(`${name}.woff2`, 'x'.repeat(100));
write('x/one.js', 'import{a}from"./two.js";import("./later.js")');
write('x/two.js', 'export const a=1');
write('x/later.js', noise(9_000));
write('index.html', pageOf('<p>Words #'));
write('articles/short/index.html', pageOf(`<div class="prose">${'water '.repeat(900)}</div>`));
write('articles/heavy/index.html', pageOf(`<div class="prose">${'water '.repeat(900)}</div><i id="${noise(40_000)}">`));
write('articles/long/index.html', pageOf(`<div class="prose">${'water '.repeat(9_000)}</div>`));
write(
  'a-z/index.html',
  pageOf('<main><ul><li>Ωmega</ul></main>').replace('<link', '<link rel="stylesheet" href="/b/greek.css"><link'),
);
write('former/index.html', '<meta http-equiv="refresh" content="0; url=/b/">');
const pages = weighSite(dir, '/b/');
const page = (path: string) => pages.find((each) => each.path === path)!;

test('a page is weighed with its sheets, and with the scripts that it cannot do without', () => {
  assert.equal(pages.length, 5);
  const { html, css, script, requests, fonts } = page('');
  assert.ok(html.brotli > 50 && css.brotli > 50, `${html.brotli} and ${css.brotli}`);
  assert.ok(script.brotli > 0 && script.brotli < 200, 'what is imported later does not count');
  assert.equal(fonts, 100);
  assert.equal(requests, 1 + 2 + 2 + 1, 'the page, two sheets, two scripts, a font');
});

test('fonts of rarer letters count where such letters stand, and on top of the budget', () => {
  assert.equal(page('a-z/').fonts, 200);
  assert.ok(page('a-z/').allowed > findBudget('a-z/').bytes);
});

test('a longer text may weigh more', () => {
  assert.equal(page('articles/short/').allowed, 14_000);
  assert.equal(page('articles/long/').allowed, 14_000 + 8_000 * 8);
});

test('a page over its budget is told in a sentence with its name and a cure', () => {
  assert.deepEqual(findOverweight(page('articles/short/')), []);
  const [sentence = '', ...others] = findOverweight(page('articles/heavy/'));
  assert.match(
    sentence,
    /^articles\/heavy\/ weighs \d+ bytes \(HTML \d+, style sheets \d+\), \d+ more than .*\. Part the article/,
  );
  assert.deepEqual(others, []);
});

test('of each kind the table has the page that is nearest to its budget', () => {
  assert.equal(findHeaviest(pages, findBudget('articles/short/'))?.path, 'articles/heavy/');
  assert.match(formatWeights([page('')]), /^kind +page .*\nfront page +\/ /);
});
