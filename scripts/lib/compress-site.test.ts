import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressSite } from './compress-site.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'readout-'));
const page = '<p>The lower river</p>\n'.repeat(100);

test('texts get both forms, which hold the same; small ones and pictures get none', async () => {
  const [dir, cache] = [folder(), folder()];
  writeFileSync(join(dir, 'index.html'), page);
  writeFileSync(join(dir, 'small.css'), 'a{}');
  writeFileSync(join(dir, 'picture.png'), Buffer.alloc(5_000));
  assert.equal(await compressSite(dir, cache), 1);
  assert.equal(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString(), page);
  assert.equal(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString(), page);
  for (const name of ['small.css.br', 'picture.png.gz']) assert.ok(!existsSync(join(dir, name)), name);
});

test('what the site no longer holds goes from the cache', async () => {
  const [dir, cache] = [folder(), folder()];
  writeFileSync(join(dir, 'index.html'), page);
  await compressSite(dir, cache);
  const before = readdirSync(cache);
  writeFileSync(join(dir, 'index.html'), page.replaceAll('lower', 'upper'));
  await compressSite(dir, cache);
  assert.equal(readdirSync(cache).length, before.length);
  assert.ok(readdirSync(cache).every((name) => !before.includes(name)));
});

test('the same content is compressed once, and to the same bytes', async () => {
  const cache = folder();
  const bytes = await Promise.all(
    [folder(), folder()].map(async (dir) => {
      writeFileSync(join(dir, 'index.html'), page);
      await compressSite(dir, cache);
      return readFileSync(join(dir, 'index.html.gz'));
    }),
  );
  assert.deepEqual(bytes[0], bytes[1]);
  assert.equal(bytes[0]?.[9], 255, 'the operating system is not named');
});
