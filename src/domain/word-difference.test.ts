import assert from 'node:assert/strict';
import test from 'node:test';
import { formatWordDifference } from './word-difference.ts';

test('changed words are shown with their neighbours', () => {
  assert.equal(
    formatWordDifference('we agree with the plan', 'we support the plan'),
    'we [-agree with-] {+support+} the plan',
  );
  assert.equal(formatWordDifference('the plan', 'the whole plan'), 'the {+whole+} plan');
  assert.equal(formatWordDifference('the Plan.', 'the plan'), 'the [-Plan.-] {+plan+}');
  assert.equal(formatWordDifference('', 'a plan'), '{+a plan+}');
});

test('words far from a difference give way', () => {
  assert.equal(
    formatWordDifference('a b c d e f X g h i j k l m n Y o p q r s t', 'a b c d e f g h i j k l m n Z o p q r s t'),
    '… d e f [-X-] g h i … l m n [-Y-] {+Z+} o p q …',
  );
  assert.equal(formatWordDifference('a b c d X', 'a b c d Y'), 'a b c d [-X-] {+Y+}');
});

test('what counts as the same in a search is no difference', () => {
  assert.equal(formatWordDifference('“we agree”', '"we  agree [sic]"'), '');
});
