import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import test from 'node:test';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const TEXTS = ['*.md', 'docs/**/*.{md,yml}', 'scripts/**/*.ts', 'src/**/*.{ts,astro}'];
const texts = globSync(TEXTS).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('every command that a text names is there', () => {
  const named = texts.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => ({ path, name })),
  );
  assert.ok(named.length > 50);
  assert.deepEqual(
    named.filter(({ name }) => !(name in scripts)),
    [],
  );
});

test('every command runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((command) => command.match(/scripts\/[\w./-]+/g) ?? []);
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});

test('README names every command that an editor or a publisher types', () => {
  const readme = readFileSync('README.md', 'utf8');
  const ofDevelopers = ['release-notes', 'schemas', 'types'];
  assert.deepEqual(
    Object.keys(scripts).filter((name) => {
      const isOfOthers = name.includes(':') || ofDevelopers.includes(name);
      return !isOfOthers && !readme.includes(`| \`npm run ${name}`) && !readme.includes(`| \`npm ${name}\``);
    }),
    [],
  );
});
