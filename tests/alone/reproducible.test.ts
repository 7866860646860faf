import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { riverBasin } from '#scripts/lib/publications.ts';

const SURROUNDINGS = [
  { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  {
    TZ: 'Pacific/Chatham',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/lib/shifted-clock.mjs')).href}`,
  },
];

test(
  'two builds on different days, in different time zones and locales are the same to the byte',
  { timeout: 300_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-same-'));
    try {
      const [first, second] = SURROUNDINGS.map((surroundings, at) => {
        const out = join(folder, String(at));
        const { status, stderr } = spawnSync('node', ['tests/lib/build-unchecked.ts'], {
          env: {
            ...process.env,
            ...surroundings,
            CONTENT_DIR: riverBasin.contentDir,
            OUT_DIR: out,
            ASTRO_TELEMETRY_DISABLED: '1',
          },
          encoding: 'utf8',
        });
        assert.equal(status, 0, stderr);
        return listDigests(out);
      });
      assert.ok(Object.keys(first ?? {}).length > 100);
      assert.deepEqual(second, first);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

const listDigests = (dir: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: dir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(dir.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
