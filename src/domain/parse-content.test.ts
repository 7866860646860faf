import assert from 'node:assert/strict';
import test from 'node:test';
import { parseActor, parseIssue, parsePage, parsePlaces, parseSite, parseTerms } from './parse-content.ts';
import { SOUND } from './testing/publication.ts';
import { textOf } from './text.ts';

const file = (path: string, text = SOUND[path] ?? '') => ({ path: `content/${path}`, text });

test('a site, an actor, an issue and a page are read with the places of their parts', () => {
  assert.equal(parseSite(file('site.yaml')).value?.locationOf(['language']).line, 3);
  const actor = parseActor(file('actors/marsh.yaml')).value;
  assert.deepEqual([actor?.id, actor?.file, actor?.locationOf(['of']).line], ['marsh', 'content/actors/marsh.yaml', 4]);
  const issue = parseIssue(file('issues/water.mdx')).value;
  assert.deepEqual(
    [issue?.id, issue && textOf(issue.nodes), issue?.locationOf(['code']).line],
    ['water', 'The river is shared.', 3],
  );
  const page = parsePage(file('pages/about.mdx')).value;
  assert.deepEqual([page?.id, page?.title], ['about', 'About']);
});

test('places and terms are tables: each entry has its id, and its place by its id', () => {
  const [, mill] = parsePlaces(file('places.yaml', 'sill: { name: Sill }\nmill:\n  name: The mill\n')).value ?? [];
  assert.deepEqual([mill?.id, mill?.locationOf(['name']).line, mill?.locationOf([], 'key').line], ['mill', 3, 2]);
  const [term] = parseTerms(file('terms.yaml')).value ?? [];
  assert.deepEqual([term?.id, term?.locationOf(['name']).column], ['cumec', 16]);
});

test('an unsound entry of a table is left out, and an empty table is none', () => {
  const { value, problems } = parsePlaces(file('places.yaml', 'sill: 3\nmill: { name: The mill }\n'));
  assert.deepEqual(
    value?.map(({ id }) => id),
    ['mill'],
  );
  assert.equal(problems.length, 1);
  assert.deepEqual(parseTerms(file('terms.yaml', '')).value, []);
});

test('mistakes of form and of the body are told in issues and pages too', () => {
  const rules = (parsed: { problems: { rule: string }[] }) => parsed.problems.map(({ rule }) => rule);
  assert.deepEqual(rules(parseIssue(file('issues/a.mdx', '---\ntitle: A\ncode: AA\nx: 1\n---\n{x\n'))), [
    'key-is-known',
    'body-is-well-formed',
  ]);
  assert.deepEqual(rules(parsePage(file('pages/a.mdx', '---\ntitle: A\n---\n<A\n'))), [
    'required-key-is-given',
    'body-is-well-formed',
  ]);
  assert.deepEqual(rules(parseActor(file('actors/a.yaml', ''))), ['yaml-is-well-formed']);
  assert.deepEqual(rules(parseSite(file('site.yaml', 'title: A'))).length, 5);
});
