import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findContentType } from './content-type.ts';
import { findFile } from './find-file.ts';

const parent = mkdtempSync(join(tmpdir(), 'readout-'));
const dir = join(parent, 'site');
mkdirSync(join(dir, 'issues', 'dam project'), { recursive: true });
for (const path of ['site/index.html', 'site/issues/dam project/index.html', 'site/claims.json', 'secret.txt']) {
  writeFileSync(join(parent, path), '');
}
const file = (path: string): object => ({ kind: 'file', path: join(dir, path) });
const redirect = (to: string): object => ({ kind: 'redirect', to });
const missing = { kind: 'missing' };

test('a file and the index of a folder are found, below the base only', () => {
  assert.deepEqual(findFile(dir, '/', '/claims.json'), file('claims.json'));
  assert.deepEqual(findFile(dir, '/', '/'), file('index.html'));
  assert.deepEqual(findFile(dir, '/basin/', '/basin/'), file('index.html'));
  assert.deepEqual(findFile(dir, '/basin/', '/basin/issues/dam%20project/'), file('issues/dam project/index.html'));
  assert.deepEqual(findFile(dir, '/basin/', '/claims.json'), missing);
});

test('a slash that was left out is added, and the root leads to the base', () => {
  assert.deepEqual(findFile(dir, '/', '/issues/dam%20project'), redirect('/issues/dam%20project/'));
  assert.deepEqual(findFile(dir, '/basin/', '/basin'), redirect('/basin/'));
  assert.deepEqual(findFile(dir, '/basin/', '/'), redirect('/basin/'));
});

test('what is not there is missing, and so is a folder without a page', () => {
  for (const path of ['/nowhere', '/nowhere/', '/claims.json/', '/issues/', '/%', '/%00']) {
    assert.deepEqual(findFile(dir, '/', path), missing, path);
  }
});

test('nothing outside the site is found', () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '//secret.txt']) {
    assert.deepEqual(findFile(dir, '/', path), missing, path);
    assert.deepEqual(findFile(dir, '/basin/', `/basin${path}`), missing, path);
  }
});

test('a redirect never leads to another host', () => {
  assert.deepEqual(findFile(dir, '/', '//issues/dam%20project'), redirect('/issues/dam%20project/'));
});

test('a file is sent as what its name says', () => {
  assert.equal(findContentType('/a/index.html'), 'text/html; charset=utf-8');
  assert.equal(findContentType('/a/cite.csl.json'), 'application/json; charset=utf-8');
  assert.equal(findContentType('/a/BOOK.PDF'), 'application/pdf');
  assert.equal(findContentType('/pagefind/en.pf_meta'), 'application/octet-stream');
});
