import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findFolders, findObstacle } from './build-folders.ts';

test('folders are relative to the working directory, or absolute', () => {
  assert.deepEqual(findFolders({}, '/project'), { content: '/project/content', out: '/project/dist' });
  assert.deepEqual(findFolders({ CONTENT_DIR: '../river', OUT_DIR: '/srv/river' }, '/project'), {
    content: '/river',
    out: '/srv/river',
  });
});

const here = mkdtempSync(join(tmpdir(), 'readout-'));
const content = join(here, 'content');
const obstacleTo = (out: string): string | undefined => findObstacle({ content, out }, here);

test('a site never takes the place of the project or of content', () => {
  for (const out of [here, join(here, '..'), content, join(content, 'site'), '/']) {
    assert.match(obstacleTo(out) ?? '', /would replace the project or its content/, out);
  }
});

test('a site takes the place of nothing, of an empty folder or of a site', () => {
  mkdirSync(join(here, 'empty'));
  mkdirSync(join(here, 'site'));
  writeFileSync(join(here, 'site', 'index.html'), '');
  for (const name of ['new', 'empty', 'site', '..new']) assert.equal(obstacleTo(join(here, name)), undefined, name);
});

test('a site does not take the place of anything else', () => {
  mkdirSync(join(here, 'letters'));
  writeFileSync(join(here, 'letters', 'letter.txt'), '');
  assert.match(obstacleTo(join(here, 'letters')) ?? '', /holds something that is not a site/);
  assert.match(obstacleTo(join(here, 'letters', 'letter.txt')) ?? '', /holds something that is not a site/);
});
