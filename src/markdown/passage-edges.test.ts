import assert from 'node:assert/strict';
import test from 'node:test';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { PassageNode } from '#domain/passage-mark.ts';
import { findPassageEdges } from './passage-edges.ts';

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const passage = (value: string, rest: Partial<PassageNode> = {}): PassageNode => ({
  type: 'passage',
  claims: ['A-1'],
  first: true,
  last: true,
  children: [words(value)],
  ...rest,
});
const edgesIn = (children: PhrasingContent[]) => {
  const paragraph: Paragraph = { type: 'paragraph', children };
  const tree: Root = { type: 'root', children: [paragraph] };
  const edges = findPassageEdges(tree);
  return children.flatMap((child) => (child.type === 'passage' ? [edges.get(child)] : []));
};

test('marks stand only where other words of the paragraph do', () => {
  assert.deepEqual(edgesIn([passage('All of it'), words('.')]), [{ begins: false, joins: false, ends: false }]);
  assert.deepEqual(edgesIn([words('She said '), passage('so'), words(' and left.')]), [
    { begins: true, joins: false, ends: true },
  ]);
});

test('where the next passage begins, the one before needs no closing mark, and a tick parts the two', () => {
  assert.deepEqual(edgesIn([passage('One'), words(', '), passage('two'), words('.')]), [
    { begins: false, joins: false, ends: false },
    { begins: true, joins: true, ends: false },
  ]);
});

test('the pieces of a cut passage are marked at its own beginning and end alone', () => {
  const pieces = [passage('one', { last: false }), words(' […] '), passage('two', { first: false })];
  assert.deepEqual(edgesIn([words('x '), ...pieces, words(' y')]), [
    { begins: true, joins: false, ends: false },
    { begins: false, joins: false, ends: true },
  ]);
});
