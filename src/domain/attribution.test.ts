import assert from 'node:assert/strict';
import test from 'node:test';
import { buildAttribution, formatNames } from './attribution.ts';
import { buildValley } from './testing/valley.ts';

const library = buildValley();
const attribute = (id: string, fields: object = {}) => {
  const claim = library.claimsById.get(id);
  assert.ok(claim);
  return buildAttribution({ ...claim, ...fields }, library);
};

test('a statement is its actor’s, an audience may be plain words', () => {
  const { speakers, audience, capacity, where } = attribute('WAT-1', { where: 'sill', capacity: 'mayor' });
  assert.deepEqual(
    speakers.map(({ name, actor }) => [name, actor?.id]),
    [['Ida Marsh', 'marsh']],
  );
  assert.deepEqual(
    audience.map(({ name, actor }) => [name, actor]),
    [['reporters', null]],
  );
  assert.deepEqual([capacity, where], ['mayor', 'Sill']);
  assert.equal(attribute('WAT-1', { where: 'on the bank' }).where, 'on the bank');
});

test('a report is its publishers’, each once; an assessment is nobody’s here', () => {
  assert.deepEqual(
    attribute('WAT-3').speakers.map(({ name }) => name),
    ['Council', 'Valley Notes'],
  );
  assert.deepEqual(attribute('WAT-4').speakers, []);
});

test('names are joined as the language does', () => {
  assert.equal(formatNames(['A'], 'en-GB'), 'A');
  assert.equal(formatNames(['A', 'B', 'C'], 'en-GB'), 'A, B and C');
});
