import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { readLibrary } from '#src/read-library.ts';
import { listCards } from './list-cards.ts';
import { writeCards } from './write-cards.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'readout-'));

test('each issue and each article has a picture of the right size, small, and the same each time', async () => {
  const library = await readLibrary('tests/publications/river-basin');
  const [dir, again] = [folder(), folder()];
  assert.equal(await writeCards(library, dir, folder()), library.issues.length + library.articles.length);
  await writeCards(library, again, folder());
  for (const { path } of listCards(library)) {
    const png = readFileSync(join(dir, path));
    const { width, height, format } = await sharp(png).metadata();
    assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
    assert.ok(png.length < 80_000, `${path}: ${png.length} bytes`);
    assert.deepEqual(png, readFileSync(join(again, path)));
  }
});
