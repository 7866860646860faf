import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { addressesOf } from '#domain/address.ts';
import { readLibrary } from '#src/read-library.ts';
import { buildSearchFiles } from './build-search-files.ts';
import { startEngine, type Engine, type ReadFile } from './engine.ts';
import { find, type Found } from './find.ts';
import { stopPagefind } from './stem-words.ts';

let engine: Engine;
let read: ReadFile;
before(async () => {
  const library = await readLibrary('tests/publications/river-basin');
  const files = new Map<string, Uint8Array>();
  const manifest = await buildSearchFiles(library, addressesOf(library), (path, bytes) => files.set(path, bytes));
  read = async (path) => {
    if (path === 'search.json') return new TextEncoder().encode(JSON.stringify(manifest));
    const file = files.get(path.slice(path.indexOf('/') + 1));
    if (!file) throw new Error(`There is no ${path}.`);
    return gunzipSync(file);
  };
  engine = startEngine(read, 'en');
});
after(stopPagefind);

const titles = async (text: string, asked = engine): Promise<string[]> => {
  const { places } = await find(asked, text, 'alike');
  return (await engine.readCards((places ?? new Uint32Array()).slice(0, 6))).map(({ title }) => title);
};
const manyRecords = (): Engine => ({ ...engine, count: async () => 100_000 });

test('a letter with which a further word begins narrows what is found', async () => {
  const [before, after] = [await find(engine, 'water', 'alike'), await find(engine, 'water l', 'alike')];
  assert.ok((after.count ?? 0) > 0 && (after.count ?? 0) < (before.count ?? 0));
  assert.equal(after.isPartial, false);
});

test('a further letter with which nothing goes on is left out until there is more of the word', async () => {
  const [before, after] = [await titles('adverb'), await titles('adverb x')];
  assert.deepEqual(after, before);
});

test('among many records a further letter is left out, and nobody says how many there are', async () => {
  assert.deepEqual(await titles('water l', manyRecords()), await titles('water'));
  assert.equal((await find(manyRecords(), 'water l', 'alike')).count, null);
  assert.notEqual((await find(manyRecords(), 'water la', 'alike')).count, null);
});

test('among many records what has a letter in a row comes first, where the letter is a word by itself', async () => {
  const { places } = await find(engine, 'water', 'alike');
  const inRow = places?.at(-1) ?? -1;
  const planL = (isWord: boolean): Engine => ({
    ...manyRecords(),
    lookUp: async (word, isBeingTyped) =>
      word !== 'l' ? engine.lookUp(word, isBeingTyped) : [{ key: 'l', weight: isWord ? 1 : 0.7 }],
    findRow: async (terms) => new Set(terms.length === 2 ? [inRow] : []),
  });
  const before = (found: Found): number => found.places?.indexOf(inRow) ?? -1;
  const [word, beginning] = await Promise.all([true, false].map((isWord) => find(planL(isWord), 'water l', 'alike')));
  assert.ok(word && beginning && before(word) < before(beginning));
});

test('what a further letter will ask for is read before it comes', async () => {
  const asked: string[] = [];
  const watched = startEngine((path) => (asked.push(path), read(path)), 'en');
  await watched.foresee('w');
  const before = asked.length;
  assert.ok(asked.some((path) => path.includes('/words/')));
  const meanings = await watched.lookUp('water', true);
  assert.ok((await watched.search([meanings])).records.length > 0);
  assert.equal(asked.length, before);
});

test('what begins with a letter is shown from one file', async () => {
  const asked: string[] = [];
  const watched = startEngine((path) => (asked.push(path), read(path)), 'en');
  const { places } = await find(watched, 'w', 'alike');
  const cards = await watched.readCards(places ?? []);
  assert.equal(cards.length, 6);
  assert.deepEqual(cards, await engine.readCards(places ?? []));
  assert.deepEqual(asked.map((path) => path.replace(/^[0-9a-f]{10}\//, '')).toSorted(), [
    'beginnings/77.bin',
    'records.bin',
    'search.json',
  ]);
});
