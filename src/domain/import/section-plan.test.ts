import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePlainText } from './plain-text.ts';
import { parseMarkdownText } from './markdown-text.ts';
import { planSections } from './section-plan.ts';

const issues = [
  { id: 'shares', title: 'Water shares', code: 'SHR', aliases: ['the treaty'] },
  { id: 'dam', title: 'Ombra dam', code: 'DAM', aliases: ['filling rule'] },
];

test('paragraphs go to the issue that they name, neighbours with them, and each run gets a heading', () => {
  const { tree } = parsePlainText(
    [
      'Nothing yet about the river.',
      'The Ombra dam is full.',
      'It is very full.',
      'Now to water shares, as the treaty has them.',
    ].join('\n\n'),
  );
  const sections = planSections(tree, issues);
  assert.deepEqual(
    sections.map(({ heading, issues: ids }) => [heading, ids.join()]),
    [
      ['Ombra dam', 'dam'],
      ['Water shares', 'shares'],
    ],
  );
  assert.deepEqual(
    tree.children.map(({ type }) => type),
    ['paragraph', 'heading', 'paragraph', 'paragraph', 'heading', 'paragraph'],
  );
});

test('a paragraph that names them all stays in the opening', () => {
  const { tree } = parsePlainText('This is about water shares and the Ombra dam alike.\n\nThe filling rule is old.');
  assert.deepEqual(
    planSections(tree, issues).map(({ heading }) => heading),
    ['Ombra dam'],
  );
  assert.equal(tree.children[0]?.type, 'paragraph');
});

test('headings of the text stay, and speak to the issue that their section names', () => {
  const { tree } = parseMarkdownText(
    '# A wall\n\nThe Ombra dam.\n\n### Deeper\n\nMore.\n\n# Something else\n\nNo issue here.',
  );
  assert.deepEqual(
    planSections(tree, issues).map(({ heading, issues: ids }) => [heading, ids.join()]),
    [
      ['A wall', 'dam'],
      ['Something else', ''],
    ],
  );
  assert.deepEqual(
    tree.children.flatMap((node) => (node.type === 'heading' ? node.depth : [])),
    [2, 3, 2],
  );
});
