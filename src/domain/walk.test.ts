import assert from 'node:assert/strict';
import test from 'node:test';
import { copyTree, walk } from './walk.ts';

interface Named {
  type: string;
  children?: Named[];
}
const tree: Named = { type: 'a', children: [{ type: 'b', children: [{ type: 'c' }] }, { type: 'd' }] };

test('every node is met once, parents before children, with its ancestors', () => {
  const met: string[] = [];
  walk(tree, ({ type }, ancestors) => void met.push([...ancestors.map((node) => node.type), type].join('/')));
  assert.deepEqual(met, ['a', 'a/b', 'a/b/c', 'a/d']);
});

test('what is below a node can be left out', () => {
  const met: string[] = [];
  walk(tree, ({ type }) => {
    met.push(type);
    return type !== 'b';
  });
  assert.deepEqual(met, ['a', 'b', 'd']);
});

test('a copy is equal and shares nothing', () => {
  const copy = copyTree(tree);
  assert.deepEqual(copy, tree);
  assert.notEqual(copy.children?.[0], tree.children?.[0]);
});
