import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { unzipSync } from 'fflate';
import type { Site } from '#domain/site.ts';
import { bundleSite } from './bundle-site.ts';

const site: Site = {
  title: 'Briefings <on the river>',
  description: 'What “they” said & when.',
  language: 'en-GB',
  url: 'https://river.example/briefings/',
  rights: 'All rights reserved.',
  issues: [],
  checks: [],
};
const dir = mkdtempSync(join(tmpdir(), 'readout-'));
for (const [path, text] of Object.entries({
  'index.html': '<!doctype html><title>River</title><a href="/briefings/issues/">Issues</a>',
  'index.html.br': 'packed',
  'cards/a.png': 'picture',
  'pagefind/search.json': '{}',
  _headers: '',
})) {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), text);
}

test('a bundle has a page to start from, links that name files, and nothing that needs a server', () => {
  const files = unzipSync(bundleSite(dir, site, undefined));
  assert.deepEqual(Object.keys(files).sort(), ['START.html', 'site/index.html']);
  const read = (path: string): string => new TextDecoder().decode(files[path]);
  assert.match(read('site/index.html'), /href="issues\/index\.html"/);
  assert.match(read('START.html'), /Briefings &lt;on the river>/);
});

/** Year, month, day, hour and minute of the first file, as its ZIP header has them. */
function readTime(bundle: Uint8Array): number[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset);
  const [time, date] = [view.getUint16(10, true), view.getUint16(12, true)];
  return [1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63];
}

test('it carries the time of SOURCE_DATE_EPOCH, in UTC, or none', () => {
  assert.deepEqual(readTime(bundleSite(dir, site, Date.UTC(2024, 2, 5, 12, 30) / 1000)), [2024, 3, 5, 12, 30]);
  assert.deepEqual(readTime(bundleSite(dir, site, undefined)), [1980, 1, 1, 0, 0]);
});
