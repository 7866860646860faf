import assert from 'node:assert/strict';
import test from 'node:test';
import type { Site } from '#domain/site.ts';
import { buildHostingPlan } from './policy.ts';
import { listStaticHostFiles, type Place } from './static-host-files.ts';

const site: Site = {
  title: 'Briefings',
  description: '',
  language: 'en-GB',
  url: 'https://example.org/briefings/',
  rights: '',
  issues: [],
  checks: [],
  embedding: ['https://paper.example/'],
};
const plan = buildHostingPlan(site, [{ former: 'the-old-name', slug: 'the-new-name' }]);
const places: Place[] = [
  { name: 'articles/', holds: 'pages and data' },
  { name: 'cards/', holds: 'data' },
  { name: 'claims.json', holds: 'data' },
  { name: 'pagefind/f56aa5f42a/', holds: 'assets' },
  { name: 'search/', holds: 'pages' },
];
const [headers = '', redirects = ''] = listStaticHostFiles(plan, places).map(({ text }) => text);

interface Block {
  pattern: string;
  names: Map<string, string>;
}

const blocks = headers.split('\n\n').map((block): Block => {
  const [pattern = '', ...lines] = block.trimEnd().split('\n');
  return { pattern, names: new Map(lines.map((line) => line.trim().split(/: (.*)/s) as [string, string])) };
});

/** Every value that a host would send for an address, as Netlify and Cloudflare Pages read the file. */
function answer(path: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { pattern, names } of blocks) {
    const isMet = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (isMet) for (const [name, value] of names) all.set(name, [...(all.get(name) ?? []), value]);
  }
  return all;
}

test('each kind of address gets its headers, and none twice', () => {
  for (const [path, kind] of [
    ['', 'pages'],
    ['search/', 'pages'],
    ['cards/articles/the-new-name.png', 'data'],
    ['claims.json', 'data'],
    ['embed/claims/LRV-1/', 'embeds'],
    ['_assets/a.1234.css', 'assets'],
    ['pagefind/f56aa5f42a/words.bin', 'assets'],
  ] as const) {
    const expected = Object.entries(plan.headers[kind]).map(([name, value]) => [name, [value]]);
    assert.deepEqual(Object.fromEntries(answer(`/briefings/${path}`)), Object.fromEntries(expected), path);
  }
});

test('a folder of pages and feeds is open to other programs, and its pages are still not framed', () => {
  const found = answer('/briefings/articles/the-new-name/');
  assert.deepEqual(found.get('Access-Control-Allow-Origin'), ['*']);
  assert.deepEqual(found.get('Cross-Origin-Resource-Policy'), ['cross-origin']);
  assert.deepEqual(found.get('Content-Security-Policy'), ["frame-ancestors 'none'"]);
  assert.deepEqual(found.get('X-Frame-Options'), ['DENY']);
});

test('only the frames may be framed, by whom site.yaml names', () => {
  assert.deepEqual(answer('/briefings/embed/issues/river/').get('Content-Security-Policy'), [
    "frame-ancestors 'self' https://paper.example",
  ]);
  assert.equal(answer('/briefings/embed/issues/river/').get('X-Frame-Options'), undefined);
});

test('old addresses lead on, and so does everything below them', () => {
  assert.deepEqual(redirects.trimEnd().split('\n'), [
    '/briefings/articles/the-old-name /briefings/articles/the-new-name/ 301',
    '/briefings/articles/the-old-name.md /briefings/articles/the-new-name.md 301',
    '/briefings/pdf/articles/the-old-name.pdf /briefings/pdf/articles/the-new-name.pdf 301',
    '/briefings/articles/the-old-name/ /briefings/articles/the-new-name/ 301',
    '/briefings/articles/the-old-name/* /briefings/articles/the-new-name/:splat 301',
  ]);
});
