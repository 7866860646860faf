import assert from 'node:assert/strict';
import test from 'node:test';
import { findReferences, parseReference } from './reference.ts';
import { parseFile } from './tree.ts';

test('an address by scheme has two parts', () => {
  assert.deepEqual(parseReference('actor:ida-marsh'), { scheme: 'actor', target: 'ida-marsh' });
  assert.deepEqual(parseReference('source:a:b'), { scheme: 'source', target: 'a:b' });
  for (const address of ['https://a.example', 'actor:', 'actors:x', 'actor', '#actor:x'])
    assert.equal(parseReference(address), null, address);
});

test('links by scheme are found with the sentence in which they stand', () => {
  const { tree } = parseFile(
    'a.md',
    'It rains. The [weir](issue:weir) is *[shut](claim:WEI-1)*. So be it.\n\n## On [Upland](actor:upland)\n\n| [a](article:b) |\n| --- |\n\n[web](https://a.example)\n',
  );
  assert.deepEqual(
    findReferences(tree, 'en-GB').map(({ scheme, target, sentence }) => [scheme, target, sentence]),
    [
      ['issue', 'weir', 'The weir is shut.'],
      ['claim', 'WEI-1', 'The weir is shut.'],
      ['actor', 'upland', 'On Upland'],
      ['article', 'b', 'a'],
    ],
  );
});

test('a claim named by its bare number stands in the margin, and is no word of the sentence', () => {
  const { tree } = parseFile(
    'a.md',
    'It rains. [WEI-1](claim:WEI-1) The weir is shut, [WEI-2](claim:WEI-2) and\nthe [lock](issue:lock) too.\n',
  );
  assert.deepEqual(
    findReferences(tree, 'en-GB').map(({ target, sentence }) => [target, sentence]),
    ['WEI-1', 'WEI-2', 'lock'].map((target) => [target, 'The weir is shut, and the lock too.']),
  );
});
