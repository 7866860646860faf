import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

test('every dependency has a line in ARCHITECTURE.md that says what it is for, and no line is of another', () => {
  const { devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
  const table = architecture.slice(architecture.indexOf('## Dependencies'));
  const named = [...table.matchAll(/^\| `([^`]+)`\s*\| \S/gm)].map((match) => match[1]);
  assert.deepEqual(named.sort(), Object.keys({ ...devDependencies, ...optionalDependencies }).sort());
});
