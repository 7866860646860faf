import assert from 'node:assert/strict';
import test from 'node:test';
import { buildMatrix, findStance, findStances } from './stance.ts';
import { articleText } from './testing/publication.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley({
  'articles/the-sorrel.mdx': articleText({
    frontmatter: 'positions:\n  - { actor: lowland, issue: water, stance: More., claims: [WAT-1] }\n',
  }),
});
const [water, weir, heath] = library.issues;
const lowland = library.actorsById.get('lowland');
assert.ok(water && weir && heath && lowland);

test('the newest position counts, earlier ones are kept, and its date is that of its latest claim', () => {
  const { position, earlier, date } = findStance(library, lowland, water);
  assert.equal(position?.stance, 'Keep it up there.');
  assert.deepEqual(
    earlier.map(({ stance }) => stance),
    ['More.'],
  );
  assert.equal(date?.edtf, '2019-05-01');
});

test('no position means that nothing is on record', () => {
  const stance = findStance(library, lowland, heath);
  assert.deepEqual([stance.position, stance.date, stance.earlier], [null, null, []]);
});

test('those who are looked for come first, then those who have a position all the same', () => {
  assert.deepEqual(
    findStances(library, water).map(({ actor, position }) => [actor.id, position?.stance ?? null]),
    [
      ['upland', null],
      ['lowland', 'Keep it up there.'],
    ],
  );
  assert.deepEqual(
    findStances(library, weir).map(({ actor }) => actor.id),
    ['marsh'],
  );
});

test('the matrix has a row for every actor with a position, the fullest first, and names those without', () => {
  const { issues, rows, silent } = buildMatrix(library);
  assert.deepEqual(
    issues.map(({ id }) => id),
    ['water', 'weir', 'heath'],
  );
  assert.deepEqual(
    rows.map(({ actor, stances }) => [actor.id, stances.map(({ position }) => position !== null)]),
    [
      ['lowland', [true, false, false]],
      ['marsh', [false, true, false]],
    ],
  );
  assert.deepEqual(
    silent.map(({ id }) => id),
    ['upland'],
  );
});
