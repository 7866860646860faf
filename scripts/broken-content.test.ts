import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { rules } from '#domain/checks/index.ts';
import { formatLocation } from '#domain/location.ts';
import { parsePublication } from '#domain/testing/publication.ts';
import { readMarkedPublication, readTexts } from './lib/marked-publication.ts';

const dir = new URL('fixtures/broken', import.meta.url).pathname;
const surroundings = { publicFiles: new Set(['/favicon.svg']), countries: ['France', 'Switzerland'] };
const base = await readTexts(`${dir}/base`);
const names = readdirSync(dir).filter((name) => name !== 'base');
const publications = await Promise.all(names.map((name) => readMarkedPublication(dir, name, base)));

const findMistakes = (files: Record<string, string>): string[] =>
  checkLibrary(parsePublication(files, ''), surroundings)
    .map(({ location, rule }) => `${formatLocation(location)} ${rule}`)
    .sort();

test('nothing is wrong with the publication that the broken ones are made of', () => {
  assert.deepEqual(findMistakes(base), []);
});

for (const { name, files, marks } of publications) {
  test(`in "${name}", what is found is what is marked, and the other way round`, () => {
    assert.deepEqual(findMistakes(files), [...marks].sort());
  });
}

test('every rule is broken somewhere, and a hundred and twenty mistakes are marked at least', () => {
  const marked = publications.flatMap(({ marks }) => marks.map((mark) => mark.split(' ')[1]));
  const cannotBeMarked = ['file-is-readable'];
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !marked.includes(id)),
    cannotBeMarked,
  );
  assert.ok(marked.length >= 120, `${marked.length} are marked`);
});
