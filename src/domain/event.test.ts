import assert from 'node:assert/strict';
import test from 'node:test';
import { eventSchema } from './event.ts';

test('an event needs an id and a title, and may have no date', () => {
  const { date, issues } = eventSchema.parse({ id: 'flood', title: 'The flood' });
  assert.equal(date, undefined);
  assert.deepEqual(issues, []);
});

test('a label fits the picture', () => {
  const label = 'a'.repeat(24);
  assert.equal(eventSchema.safeParse({ id: 'flood', title: 'T', label }).success, true);
  assert.equal(eventSchema.safeParse({ id: 'flood', title: 'T', label: `${label}a` }).success, false);
});
