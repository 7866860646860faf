import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { buildingFolder, removeLeftovers, replaceSite, restoreSite } from './site-folder.ts';

/** The id of a process that has ended. */
const dead = spawnSync(process.execPath, ['--version']).pid;
/** The id of a process that is running and not this one. */
const alive = process.ppid;

function makeFolder(): { out: string; parent: string } {
  const parent = mkdtempSync(join(tmpdir(), 'readout-'));
  return { parent, out: join(parent, 'dist') };
}

function writeSite(dir: string, words: string): void {
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.html'), words);
}

const readSite = (dir: string): string => readFileSync(join(dir, 'index.html'), 'utf8');

test('a new site takes the place of the last one, and nothing else is left', async () => {
  const { parent, out } = makeFolder();
  for (const words of ['first', 'second']) {
    writeSite(buildingFolder(out), words);
    await replaceSite(out, buildingFolder(out));
    assert.equal(readSite(out), words);
    assert.deepEqual(readdirSync(parent), ['dist']);
  }
});

test('pages of the last site do not live on in the new one', async () => {
  const { out } = makeFolder();
  writeSite(out, 'first');
  writeFileSync(join(out, 'old.html'), '');
  writeSite(buildingFolder(out), 'second');
  await replaceSite(out, buildingFolder(out));
  assert.deepEqual(readdirSync(out), ['index.html']);
});

test('a build killed while it wrote leaves the last site; what it wrote is removed', async () => {
  const { parent, out } = makeFolder();
  writeSite(out, 'first');
  writeSite(buildingFolder(out, dead), 'half of the sec');
  assert.equal(await restoreSite(out), false);
  await removeLeftovers(out);
  assert.deepEqual(readdirSync(parent), ['dist']);
  assert.equal(readSite(out), 'first');
});

test('a build killed between moving the last site away and replacing it: the last site comes back', async () => {
  const { parent, out } = makeFolder();
  writeSite(join(parent, `.dist-previous-${dead}`), 'first');
  writeSite(buildingFolder(out, dead), 'second');
  assert.equal(await restoreSite(out), true);
  await removeLeftovers(out);
  assert.deepEqual(readdirSync(parent), ['dist']);
  assert.equal(readSite(out), 'first');
});

test('a build killed just after replacing the site: the new site stays', async () => {
  const { parent, out } = makeFolder();
  writeSite(join(parent, `.dist-previous-${dead}`), 'first');
  writeSite(out, 'second');
  assert.equal(await restoreSite(out), false);
  await removeLeftovers(out);
  assert.deepEqual(readdirSync(parent), ['dist']);
  assert.equal(readSite(out), 'second');
});

test('a replacement that fails leaves the last site in its place', async () => {
  const { parent, out } = makeFolder();
  writeSite(out, 'first');
  await assert.rejects(replaceSite(out, buildingFolder(out)), { code: 'ENOENT' });
  assert.equal(readSite(out), 'first');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('builds killed at any moment never leave half a site', async () => {
  const { parent, out } = makeFolder();
  const builder = join(import.meta.dirname, '../fixtures/build-forever.ts');
  for (let kill = 0; kill < 10; kill += 1) {
    const child = spawn(process.execPath, [builder, out], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await setTimeout(Math.random() * 60);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await restoreSite(out);
    await removeLeftovers(out);
    assert.deepEqual(readdirSync(parent), ['dist']);
    const pages = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    assert.equal(pages.length, 50);
    assert.equal(new Set(pages).size, 1);
  }
});

test('what another build is still writing is left alone, and so are the folders of other sites', async () => {
  const { parent, out } = makeFolder();
  const others = [`.dist-building-${alive}`, `.dist-previous-${alive}`, `.dist-2-building-${dead}`, '.dist-notes'];
  for (const name of others) writeSite(join(parent, name), name);
  assert.equal(await restoreSite(out), false);
  await removeLeftovers(out);
  assert.deepEqual(readdirSync(parent).toSorted(), others.toSorted());
});

test('there is nothing to tidy where no site was ever built', async () => {
  const { out } = makeFolder();
  assert.equal(await restoreSite(join(out, 'below', 'site')), false);
  await removeLeftovers(join(out, 'below', 'site'));
});

test('the building folder stands beside the site, where it can be renamed', () => {
  assert.equal(buildingFolder('/srv/site', 7), '/srv/.site-building-7');
});
