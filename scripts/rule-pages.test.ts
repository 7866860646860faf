import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { rules } from '#domain/checks/index.ts';

const folder = new URL('../docs/rules/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  assert.deepEqual(
    pages.sort(),
    rules.map(({ id }) => `${id}.md`),
  );
});

for (const { id, level } of rules) {
  test(`the page of ${id} says what it says, why it matters, what is wrong and what is right`, () => {
    const page = read(`${id}.md`);
    assert.match(page, new RegExp(`^# ${id}\n\n${level === 'error' ? 'Error' : 'Warning'}\\. \\S`));
    assert.match(page, /\n## Why\n\n\S/);
    const [, wrong] = /\n## Wrong\n\n```\w+\n([\s\S]+?)\n```\n/.exec(page) ?? [];
    const [, right] = /\n## Right\n\n```\w+\n([\s\S]+?)\n```\n/.exec(page) ?? [];
    assert.ok(wrong && right && wrong !== right);
  });
}

test('the list of rules names each with its level', () => {
  const list = read('README.md');
  for (const { id, level } of rules)
    assert.match(list, new RegExp(`\\| \\[${id}\\]\\(${id}\\.md\\) +\\| ${level} +\\|`));
});
