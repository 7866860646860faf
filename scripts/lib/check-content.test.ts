import assert from 'node:assert/strict';
import test from 'node:test';
import type { Level, Problem } from '#domain/problem.ts';
import { formatOutcome, formatProblems } from './check-content.ts';

const problem = (level: Level): Problem => ({
  rule: 'river-has-source',
  level,
  location: { file: 'content/articles/river.mdx', line: 4, column: 3 },
  message: 'This river has no source.',
});

test('the outcome counts errors and warnings', () => {
  assert.equal(formatOutcome([]), 'nothing wrong');
  assert.equal(formatOutcome([problem('error')]), '1 error');
  assert.equal(formatOutcome([problem('warning'), problem('warning')]), '2 warnings');
  assert.equal(formatOutcome([problem('error'), problem('warning'), problem('error')]), '2 errors, 1 warning');
});

test('each problem has a line of its own', () => {
  assert.equal(formatProblems([]), '');
  assert.equal(
    formatProblems([problem('error'), problem('error')]),
    'content/articles/river.mdx:4:3  river-has-source  This river has no source.\n'.repeat(2),
  );
});
