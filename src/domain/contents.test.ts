import assert from 'node:assert/strict';
import test from 'node:test';
import { addFile, emptyContents, findFileKind, nameInFolder } from './contents.ts';

test('a file is of the kind that its place and ending say', () => {
  for (const path of [
    'articles/a.mdx',
    'articles/a.md',
    'issues/a.md',
    'actors/a.yaml',
    'actors/a.yml',
    'pages/a.mdx',
    'places.yaml',
    'terms.yml',
    'site.yaml',
    'ledger.lock',
    'snapshots/a/b.pdf',
  ]) {
    assert.notEqual(findFileKind(path), null, path);
  }
  for (const path of [
    'articles/a/b.md',
    'articles/a.txt',
    'actors/a.md',
    'a.yaml',
    'sites.yaml',
    'articles/a.MD',
    'other/a.md',
  ]) {
    assert.equal(findFileKind(path), null, path);
  }
});

test('what was read goes where it belongs, with its problems', () => {
  const contents = emptyContents('content');
  const add = (path: string, text: string) =>
    addFile(contents, path, text, findFileKind(path)?.parse({ path, text }) ?? { value: null, problems: [] });
  add('actors/upland.yaml', 'name: Upland\ntype: state\n');
  add('places.yaml', 'sill: { name: Sill }\nmill: { name: Mill }\n');
  add('snapshots/notes/may.txt', 'Words.');
  add('ledger.lock', 'WAT-1 a\n');
  add('site.yaml', 'title: T\n');
  add('notes.txt', 'Words.');
  assert.deepEqual(
    contents.actors.map(({ id }) => id),
    ['upland'],
  );
  assert.deepEqual(
    contents.places.map(({ id }) => id),
    ['sill', 'mill'],
  );
  assert.equal(contents.snapshots.get('notes/may.txt'), 'Words.');
  assert.equal(contents.ledgerLock?.numbers.length, 1);
  assert.equal(contents.site?.title, 'T');
  assert.ok(contents.problems.length > 0);
  assert.deepEqual([...contents.files.keys()].length, 6);
});

test('a file is named as its author would type it', () => {
  assert.equal(nameInFolder('content', 'site.yaml'), 'content/site.yaml');
  assert.equal(nameInFolder('', 'site.yaml'), 'site.yaml');
});
