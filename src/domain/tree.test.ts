import assert from 'node:assert/strict';
import test from 'node:test';
import { parseFile } from './tree.ts';

test('a file gives its keys, where they begin, and the tree of its text', () => {
  const { frontmatter, frontmatterLine, tree, mistake } = parseFile('a.md', '\uFEFF---\ntitle: A\n---\n\nWords.[^x]\n');
  assert.equal(frontmatter, 'title: A');
  assert.equal(frontmatterLine, 2);
  assert.equal(mistake, null);
  assert.deepEqual(
    tree.children.map(({ type }) => type),
    ['yaml', 'paragraph'],
  );
  assert.deepEqual(tree.children[1]?.position?.start, { line: 5, column: 1, offset: 18 });
});

test('components are read in .mdx files alone', () => {
  const type = (file: string) => parseFile(file, '<Map issue="a" />').tree.children[0]?.type;
  assert.equal(type('a.mdx'), 'mdxJsxFlowElement');
  assert.equal(type('a.md'), 'html');
});

test('a text that is not MDX says why, where in the file, and is read as Markdown', () => {
  const { mistake, tree } = parseFile('a.mdx', '---\ntitle: A\n---\n\nIt reads {1.36.\n');
  assert.deepEqual(mistake?.location, { file: 'a.mdx', line: 5, column: 10 });
  assert.equal(tree.children[1]?.type, 'paragraph');
});

test('a text nested too deeply is refused rather than walked', () => {
  const { mistake, tree } = parseFile('a.md', `${'> '.repeat(200)}words`);
  assert.match(mistake?.message ?? '', /inside one another/);
  assert.equal(mistake?.location.line, 1);
  assert.deepEqual(tree.children, []);
  assert.equal(parseFile('a.md', `${'> '.repeat(20)}words`).mistake, null);
});
