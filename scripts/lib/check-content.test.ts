import assert from 'node:assert/strict';
import test from 'node:test';
import { buildLibrary } from '#domain/library.ts';
import type { Level, Problem } from '#domain/problem.ts';
import { checkContent, formatOutcome, formatProblems } from './check-content.ts';

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

test('each problem stands apart', () => {
  assert.equal(formatProblems([]), '');
  const line = 'content/articles/river.mdx:4:3  river-has-source  This river has no source.\n';
  assert.equal(formatProblems([problem('error'), problem('error')]), `${line}\n${line}`);
});

test('with the library, each problem shows the line of its file', () => {
  const files = new Map([['articles/river.mdx', 'a\nb\nc\n  Sorrel\n']]);
  assert.equal(
    formatProblems([problem('error')], buildLibrary({ dir: 'content', files })),
    'content/articles/river.mdx:4:3  river-has-source  This river has no source.\n    4 │   Sorrel\n      │   ^\n',
  );
});

test('a publication is read and held against every rule, and against what lies around it', async () => {
  const { library, problems, hasErrors } = await checkContent('tests/publications/river-basin');
  assert.ok(library.articles.length > 0);
  assert.equal(
    hasErrors,
    problems.some(({ level }) => level === 'error'),
  );
  assert.equal((await checkContent('tests/publications/nowhere')).hasErrors, true);
});
