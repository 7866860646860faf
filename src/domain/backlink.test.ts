import assert from 'node:assert/strict';
import test from 'node:test';
import { buildBacklinks } from './backlink.ts';
import { buildValley } from './testing/valley.ts';

const backlinks = buildBacklinks(buildValley());
const to = (key: string) =>
  backlinks.get(key)?.map(({ from, sentence }) => [from.kind, from.id, from.section, sentence]);

test('a thing knows the texts that link to it, with the sentence and the section', () => {
  assert.deepEqual(to('actor:upland'), [['article', 'the-flood', null, 'Nobody at Upland slept.']]);
  assert.deepEqual(to('claim:WAT-2'), [['article', 'the-flood', 'High water', 'See the claim and its source.']]);
  assert.equal(to('actor:marsh'), undefined);
});

test('pages link too, and a source is known by its id in the publication', () => {
  assert.deepEqual(
    to('actor:lowland')?.map(([kind, id]) => `${kind} ${id}`),
    ['article the-flood', 'page about'],
  );
  assert.equal(to('source:notes')?.length, 1);
});

test('a sentence with two links to one thing is told once', () => {
  const library = buildValley({
    'issues/heath.md':
      '---\ntitle: The heath\ncode: HEA\n---\n\n[A](issue:weir) and [b](issue:weir). [C](issue:weir).\n',
  });
  assert.deepEqual(
    buildBacklinks(library)
      .get('issue:weir')
      ?.map(({ sentence }) => sentence),
    ['A and b.', 'C.'],
  );
});
