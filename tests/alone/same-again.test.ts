import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { buildOf, shipped } from '#scripts/lib/publications.ts';

test('the same content gives the same site, byte for byte, without a cache, on other threads and in another place and language', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'built-again-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const again = { contentDir: join(folder, 'content'), outDir: join(folder, 'site') };
  cpSync(shipped.contentDir, again.contentDir, { recursive: true });

  const { command, env } = buildOf(again);
  const cache = join(folder, 'cache');
  const elsewhere = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    READOUT_CACHE: cache,
    READOUT_THREADS: '3',
  };
  const build = spawnSync(process.execPath, [...command.slice(1), '--no-cache'], {
    encoding: 'utf8',
    env: { ...process.env, ...elsewhere, ...env },
  });
  assert.equal(build.status, 0, `${build.stdout}\n${build.stderr}`);
  assert.ok(!existsSync(cache), 'a build without a cache keeps nothing');

  const files = listFiles(shipped.outDir);
  assert.ok(files.length > 30);
  assert.deepEqual(listFiles(again.outDir), files);
  const read = (dir: string, file: string): Buffer => readFileSync(join(dir, file));
  assert.deepEqual(
    files.filter((file) => !read(shipped.outDir, file).equals(read(again.outDir, file))),
    [],
  );
});

const listFiles = (dir: string): string[] =>
  globSync('**/*', { cwd: dir })
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort();
