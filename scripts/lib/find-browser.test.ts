import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findBrowser, listCandidates } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-'));

function writeProgram(name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

const working = writeProgram('google-chrome', 0);
const broken = writeProgram('chromium', 1);

test('the browser that is named is taken, and no other', () => {
  assert.equal(findBrowser({ CHROMIUM_PATH: working, PATH: '' }), working);
  assert.equal(findBrowser({ CHROMIUM_PATH: broken, PATH: folder }), undefined);
  assert.equal(findBrowser({ CHROMIUM_PATH: join(folder, 'nowhere'), PATH: folder }), undefined);
});

test('a browser that does not start is passed over', () => {
  assert.equal(findBrowser({ PATH: folder }), working);
});

test('the system is asked before Playwright, name by name', () => {
  const candidates = listCandidates('/usr/bin:/opt/bin');
  assert.deepEqual(candidates.slice(0, 3), ['/usr/bin/chromium', '/opt/bin/chromium', '/usr/bin/chromium-browser']);
  assert.match(candidates.at(-1) ?? '', /chromium|chrome/i);
});
