import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { FileWriter } from './file-writer.ts';
import { readStoredIndex, startStoredIndex } from './index-store.ts';

const cache = mkdtempSync(join(tmpdir(), 'index-store-'));
test.after(() => rmSync(cache, { recursive: true }));

function store(name: string): void {
  const draft = startStoredIndex(cache, name);
  const files = new FileWriter((path, content) => draft.add(path, content));
  files.writeJson('cards/0', ['река']);
  files.write('records', Uint8Array.of(1, 2, 3));
  draft.keep({ digest: files.digest(), beginnings: ['w'], shelves: [''] });
}

test('an index is kept under its name, alone, and read again', () => {
  store('old');
  store('new');
  assert.deepEqual(readdirSync(cache), ['new']);
  assert.deepEqual(
    readStoredIndex(cache, 'new')?.files.map(({ path }) => path),
    ['cards/0.bin', 'records.bin'],
  );
  assert.deepEqual(readStoredIndex(cache, 'new')?.manifest.shelves, ['']);
  assert.equal(readStoredIndex(cache, 'old'), null);
});

test('an index of which a byte has changed, or the end is missing, is not taken', () => {
  store('damaged');
  const file = join(cache, 'damaged');
  const whole = readFileSync(file);
  for (const at of [14, 20, 40]) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    assert.equal(readStoredIndex(cache, 'damaged'), null);
  }
  writeFileSync(file, whole.subarray(0, -5));
  assert.equal(readStoredIndex(cache, 'damaged'), null);
});
