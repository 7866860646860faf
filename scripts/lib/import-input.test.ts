import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { plainText } from '#domain/import/inline-text.ts';
import { parseInput, readInput } from './import-input.ts';

const folder = await mkdtemp(join(tmpdir(), 'readout-input-'));
after(() => rm(folder, { recursive: true }));

test('a file of 200 MB is refused before it is read', async () => {
  const file = join(folder, 'large.txt');
  const handle = await open(file, 'w');
  await handle.truncate(200_000_000);
  await handle.close();
  await assert.rejects(readInput(file), /200 MB long; at most 30 MB/);
});

test('what is not there, or of another kind, is said in a sentence', async () => {
  await assert.rejects(readInput(join(folder, 'missing.txt')), /There is no file/);
  await assert.rejects(readInput(folder), /is not a file/);
  await writeFile(join(folder, 'x.pdf'), '%PDF');
  await assert.rejects(readInput(join(folder, 'x.pdf')).then(parseInput), /\.pdf are not read/);
});

test('old encodings are read', async () => {
  const arrival = await parseInput({
    bytes: Buffer.from('T\n\nCaf\xe9 \x93quoted\x94.', 'latin1'),
    name: 'x',
    ending: '.txt',
  });
  assert.match(plainText(arrival.tree.children), /Café “quoted”\./);
  const wide = await parseInput({
    bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('T\n\nÅben.', 'utf16le')]),
    name: 'x',
    ending: '.txt',
  });
  assert.match(plainText(wide.tree.children), /Åben/);
});

test('standard input is read as what it looks like', async () => {
  const typesOf = async (text: string): Promise<string[]> =>
    (await parseInput({ bytes: Buffer.from(text), name: 'x', ending: '' })).tree.children.map(({ type }) => type);
  assert.deepEqual(await typesOf('# A title\n\nText.'), ['heading', 'paragraph']);
  assert.deepEqual(await typesOf('<p>One</p><p>Two</p>'), ['paragraph', 'paragraph']);
  assert.deepEqual(await typesOf('One\n\nTwo'), ['paragraph', 'paragraph']);
});
