import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import type { BuildTotals } from './build-report.ts';
import { digestOfSiteInput, readSiteRecord, writeSiteRecord } from './site-record.ts';

function makeFolders(t: TestContext): { content: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'readout-record-'));
  process.env['READOUT_CACHE'] = join(folder, 'cache');
  t.after(() => {
    delete process.env['READOUT_CACHE'];
    rmSync(folder, { recursive: true, force: true });
  });
  const folders = { content: join(folder, 'content'), out: join(folder, 'site') };
  for (const path of Object.values(folders)) mkdirSync(path);
  writeFileSync(join(folders.content, 'site.yaml'), 'title: Basin Notes\n');
  writeFileSync(join(folders.out, 'index.html'), '<p>Basin Notes</p>\n');
  return folders;
}

const totals = { pages: 1 } as BuildTotals;

test('a site that stands as it was built, from what it was built of, is known', async (t) => {
  const folders = makeFolders(t);
  const input = digestOfSiteInput(folders, []);
  assert.equal(readSiteRecord(folders, input), null);
  await writeSiteRecord(folders, { input, warnings: 'One warning.', totals });
  assert.equal(readSiteRecord(folders, digestOfSiteInput(folders, []))?.warnings, 'One warning.');
});

test('it has to be built where the content, the site or what is asked for is another', async (t) => {
  const folders = makeFolders(t);
  const input = digestOfSiteInput(folders, []);
  await writeSiteRecord(folders, { input, warnings: '', totals });
  assert.equal(readSiteRecord(folders, digestOfSiteInput(folders, ['pdfs'])), null);
  process.env['SITE_URL'] = 'https://elsewhere.example/';
  assert.equal(readSiteRecord(folders, digestOfSiteInput(folders, [])), null);
  delete process.env['SITE_URL'];
  assert.ok(readSiteRecord(folders, input));

  writeFileSync(join(folders.out, 'index.html'), '<p>Changed by hand.</p>\n');
  assert.equal(readSiteRecord(folders, input), null);
  await writeSiteRecord(folders, { input, warnings: '', totals });
  writeFileSync(join(folders.out, 'more.html'), '');
  assert.equal(readSiteRecord(folders, input), null);

  await writeSiteRecord(folders, { input, warnings: '', totals });
  writeFileSync(join(folders.content, 'picture.svg'), '<svg/>');
  assert.equal(readSiteRecord(folders, digestOfSiteInput(folders, [])), null);
});

test('nothing is known where nothing may be kept', async (t) => {
  const folders = makeFolders(t);
  const input = digestOfSiteInput(folders, []);
  await writeSiteRecord(folders, { input, warnings: '', totals });
  process.env['READOUT_NO_CACHE'] = '1';
  t.after(() => delete process.env['READOUT_NO_CACHE']);
  assert.equal(readSiteRecord(folders, input), null);
});
