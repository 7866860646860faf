import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findPageCount, formatSize, measureSite } from './site-size.ts';

test('pages, files and bytes are counted in all folders', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'readout-'));
  mkdirSync(join(dir, 'issues'));
  writeFileSync(join(dir, 'index.html'), '12345');
  writeFileSync(join(dir, 'issues', 'index.html'), '123');
  writeFileSync(join(dir, 'style.css'), '1');
  assert.deepEqual(await measureSite(dir), { pages: 2, files: 3, bytes: 9 });
  assert.equal(await findPageCount(dir), 2);
  assert.equal(await findPageCount(join(dir, 'nowhere')), 0);
});

test('the size is given in words', () => {
  assert.equal(formatSize({ pages: 1, files: 3, bytes: 1_200 }), '1 page, 3 files, 2 kB');
  assert.equal(formatSize({ pages: 40, files: 90, bytes: 2_340_000 }), '40 pages, 90 files, 2.3 MB');
});
