import assert from 'node:assert/strict';
import test from 'node:test';
import { compareProblems, formatProblem, isError, type Problem } from './problem.ts';

const problem: Problem = {
  rule: 'river-has-source',
  level: 'error',
  location: { file: 'content/river.yaml', line: 2, column: 7, endLine: 2, endColumn: 13 },
  message: 'This river has no source.',
  hint: 'Look further up.',
};

test('a problem is its place, its rule and its message, with the cure below', () => {
  assert.equal(
    formatProblem(problem),
    'content/river.yaml:2:7  river-has-source  This river has no source.\n    Look further up.',
  );
});

test('with the text of the file, the line is shown and the place marked', () => {
  assert.equal(
    formatProblem(problem, 'name: x\nname: Sorrel\n'),
    `content/river.yaml:2:7  river-has-source  This river has no source.
    2 │ name: Sorrel
      │       ^^^^^^
    Look further up.`,
  );
});

test('a warning says so, and a changed level gives its reason', () => {
  const { hint: _, ...plain } = problem;
  assert.equal(
    formatProblem({ ...plain, level: 'warning', reason: 'It is a canal.' }),
    'content/river.yaml:2:7  river-has-source  Warning: This river has no source.\n    Held as a warning here: It is a canal.',
  );
});

test('parts are painted, and nothing an author wrote can act on the terminal', () => {
  const painted = formatProblem(
    { ...problem, message: 'No "\u001b[31m\u202e".' },
    null,
    (part, text) => `<${part}>${text}</${part}>`,
  );
  assert.equal(
    painted,
    '<place>content/river.yaml:2:7</place>  <error>river-has-source</error>  No "▯[31m▯".\n    Look further up.',
  );
});

test('only errors stop a build', () => {
  assert.equal(isError(problem), true);
  assert.equal(isError({ ...problem, level: 'warning' }), false);
});

test('problems of one place are ordered by their rules', () => {
  const [first] = [problem, { ...problem, rule: 'a-rule' }].sort(compareProblems);
  assert.equal(first?.rule, 'a-rule');
});
