import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { checks, rules } from './index.ts';

test('every rule has a file of its name', () => {
  const files = readdirSync(new URL('.', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
  assert.deepEqual(
    checks.map(({ id }) => id).filter((id) => !files.includes(id)),
    [],
  );
});

test('every file that is named like a rule is listed', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
    /^\w+-(?:\w+-)*(?:is|are|has|exists|fits|differs|rests|joins|leads|holds|follow)(?:-\w+)*\.ts$/.test(name),
  );
  const ids = checks.map(({ id }) => `${id}.ts`);
  assert.deepEqual(
    files.filter((name) => !ids.includes(name)),
    [],
  );
  assert.ok(files.length > 40);
});

test('names are unique, in order, and say what is so', () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
  for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)+$/);
});
