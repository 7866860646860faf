import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeIndexOf } from './write-index.ts';

const CONTENT = 'tests/publications/river-basin';

test('an index that is copied from the cache is the one that is made without it, byte by byte', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'write-index-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const site = join(folder, 'site');
  const readFiles = (): [string, string][] =>
    globSync('pagefind/**/*.*', { cwd: site })
      .sort()
      .map((path) => [path, readFileSync(join(site, path)).toString('base64')]);
  const write = (cache?: string): Promise<boolean> => writeIndexOf(CONTENT, site, cache);

  assert.equal(await write(), false);
  const made = readFiles();
  assert.ok(made.length > 20);
  const cache = join(folder, 'cache');
  assert.equal(await write(cache), false);
  assert.deepEqual(readFiles(), made);
  assert.equal(await write(cache), true);
  assert.deepEqual(readFiles(), made);
  process.env['READOUT_NO_CACHE'] = '1';
  t.after(() => delete process.env['READOUT_NO_CACHE']);
  assert.equal(await write(cache), false);
  assert.deepEqual(readFiles(), made);
});
