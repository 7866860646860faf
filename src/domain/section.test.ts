import assert from 'node:assert/strict';
import test from 'node:test';
import { findOpening, findSections, sectionSchema } from './section.ts';
import { textOf } from './text.ts';
import { parseFile } from './tree.ts';

const TEXT =
  '---\na: 1\n---\n\nFirst.\n\n## Water\n\nOne.\n\n### Deeper\n\nTwo.\n\n## Water\n\nThree.\n\n## Unlisted\n\n[^n]: A note.\n';
const { tree } = parseFile('a.md', TEXT);
const listed = [
  { heading: 'Water', issue: 'water', bottomLine: 'So much.' },
  { heading: 'Water', issues: ['weir', 'water'] },
  { heading: 'Missing', issue: 'weir' },
].map((section) => sectionSchema.parse(section));

test('the opening is what stands before the first section, without keys', () => {
  assert.equal(textOf(findOpening(tree)), 'First.');
  assert.equal(textOf(findOpening(parseFile('a.md', 'All.\n').tree)), 'All.');
});

test('a section goes to the next heading of its level, without notes', () => {
  const sections = findSections(tree, listed);
  assert.deepEqual(
    sections.map(({ nodes }) => textOf(nodes)),
    ['One.\nDeeper\nTwo.', 'Three.', ''],
  );
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['water', 'water-1', 'unlisted'],
  );
});

test('what the keys say of a heading goes to the headings of that name in order', () => {
  const sections = findSections(tree, listed);
  assert.deepEqual(
    sections.map(({ issues }) => issues),
    [['water'], ['weir', 'water'], []],
  );
  assert.deepEqual(
    sections.map(({ bottomLine }) => bottomLine),
    ['So much.', null, null],
  );
  assert.deepEqual(
    sections.map(({ index }) => index),
    [0, 1, null],
  );
});
