import assert from 'node:assert/strict';
import test from 'node:test';
import { addUp, scoreCorpus } from './import-score.ts';

const scores = await scoreCorpus();

test('there are twenty texts', () => assert.equal(scores.length, 20));

test('the head is read as it stands', () =>
  assert.deepEqual(
    scores.flatMap(({ name, head }) => head.map((mistake) => `${name}: ${mistake}`)),
    [],
  ));

for (const [kind, least] of [
  ['sources', 0.95],
  ['quotes', 0.95],
  ['speakers', 0.85],
] as const)
  test(`${kind}: at least ${least} are found, and as many are right`, () => {
    const { precision, recall } = addUp(scores.map((score) => score[kind]));
    assert.ok(precision >= least, `precision ${precision}`);
    assert.ok(recall >= least, `recall ${recall}`);
  });
