import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { findPassages, markPassages, type Passage } from './passage.ts';
import { buildTextIndex } from './text-index.ts';
import { parseFile } from './tree.ts';

const NOTES = '\n\n[^a]: Note.\n\n[^b]: Note.';

function parse(source: string): Root {
  return parseFile('x.mdx', source + NOTES).tree;
}

/** The tree in short: `{1 words 1}` is a passage with both its ends, `{1~ words ~1}` one without. */
function sketch(node: Nodes): string {
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'footnoteReference') return '^';
  if (node.type === 'break') return '/';
  if (!('children' in node))
    return 'value' in node ? (node.type === 'inlineCode' ? `\`${node.value}\`` : node.value) : '';
  const inner = node.children.map(sketch).join(node.type === 'root' ? '|' : '');
  if (node.type === 'passage') {
    const claims = node.claims.join('+');
    return `{${claims}${node.first ? '' : '~'} ${inner} ${node.last ? '' : '~'}${claims}}`;
  }
  const name = { emphasis: 'em', strong: 'b', link: 'a', mdxJsxTextElement: 'x' }[node.type as string];
  return name ? `<${name}>${inner}</${name}>` : inner;
}

function mark(source: string, ...claims: string[]): string {
  const tree = parse(source);
  const index = buildTextIndex(tree);
  const passages = claims.flatMap((words, i) =>
    findPassages(index, words).map((passage) => ({ id: `${i + 1}`, passage })),
  );
  assert.ok(passages.length >= claims.length, 'words are not in the text');
  const before = JSON.stringify(tree);
  const marked = markPassages(tree, passages);
  assert.equal(JSON.stringify(tree), before, 'the tree itself stays as it is');
  return sketch(marked).replace(/\|+$/, '');
}

test('words are marked in place', () => {
  assert.equal(mark('We agree with it.', 'agree with'), 'We {1 agree with 1} it.');
  assert.equal(mark('agree', 'agree'), '{1 agree 1}');
  assert.equal(mark('A `plan of it` too', 'plan of'), 'A {1 `plan of` 1}` it` too');
});

test('emphasis and links are cut, so that a passage is never inside them', () => {
  assert.equal(mark('We *do agree* with it', 'agree with'), 'We <em>do </em>{1 <em>agree</em> with 1} it');
  assert.equal(mark('We [do *agree* so](x)', 'agree'), 'We <a>do </a>{1 <a><em>agree</em></a> 1}<a> so</a>');
  assert.equal(mark('We *agree* with', 'We agree with'), '{1 We <em>agree</em> with 1}');
});

test('a citation after the words stays outside, one among them inside', () => {
  assert.equal(mark('We agree[^a] with it[^b].', 'We agree'), '{1 We agree 1}^ with it^.');
  assert.equal(mark('We agree[^a] with it [^b].', 'We agree with it'), '{1 We agree^ with it 1} ^.');
  assert.equal(mark('We[^a] agree', 'agree'), 'We^ {1 agree 1}');
  assert.equal(mark('We agree [sic] now', 'We agree'), '{1 We agree 1} [sic] now');
  assert.equal(mark('We agree [sic] now', 'agree now'), 'We {1 agree [sic] now 1}');
});

test('claims on the same words share a node, the longer of two is the outer one', () => {
  assert.equal(mark('We agree with it', 'agree', 'agree'), 'We {1+2 agree 1+2} with it');
  assert.equal(mark('We agree with it', 'agree', 'agree with'), 'We {2 {1 agree 1} with 2} it');
});

test('passages that overlap are cut, and know their ends', () => {
  assert.equal(
    mark('We agree with the plan of it', 'agree with the plan', 'plan of'),
    'We {1 agree with the {2 plan ~2} 1}{2~  of 2} it',
  );
  assert.equal(
    mark('We *do agree* with', 'We do', 'do agree with'),
    '{1 We  ~1}{2 {1~ <em>do</em> 1}<em> agree</em> with 2}',
  );
});

test('a passage may go on in the next block, and past a gap', () => {
  assert.equal(mark('We *agree.*\n\nIt is so.', 'agree. It is'), 'We {1 <em>agree.</em> ~1}|{1~ It is 1} so.');
  assert.equal(mark('We agree, indeed, with it', 'We […] with'), '{1 We ~1} agree, indeed, {1~ with 1} it');
  assert.equal(mark('- We\n- agree  \n  so', 'We agree so'), '{1 We ~1}{1~ agree/so 1}');
});

test('a component is not cut', () => {
  assert.equal(mark('We <Callout>do agree</Callout> so', 'agree'), 'We <x>do {1 agree 1}</x> so');
  assert.equal(mark('We <Callout>do agree</Callout> so', 'do agree so'), 'We {1 <x>do agree</x> so 1}');
  assert.equal(mark('We <Callout>do agree</Callout> so', 'agree so'), 'We <x>do {1 agree ~1}</x>{1~  so 1}');
});

test('a letter of several characters is never cut', () => {
  assert.equal(mark('a cafe\u0301… so', 'café...'), 'a {1 cafe\u0301… 1} so');
});

const withoutPassages = (node: Nodes): string => sketch(node).replace(/\{[\d+]+~? | ~?[\d+]+\}/g, '');

test('marking changes nothing but the passages', () => {
  const word = fc.constantFrom(
    'river',
    '*council* so',
    '**the** [law *of*](x)',
    'Roe’s',
    'it[^a]',
    '`a b`',
    '[sic]',
    '…',
    '<B>*x* y</B>',
  );
  const body = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });
  const ranges = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 });
  fc.assert(
    fc.property(body, ranges, (blocks, seeds) => {
      const tree = parse(blocks.map((words) => words.join(' ')).join('\n\n'));
      const index = buildTextIndex(tree);
      const passages = findRuns(index.text, seeds).map((passage, i) => ({ id: `${i}`, passage }));
      const marked = markPassages(tree, passages);
      assert.equal(mergeTags(withoutPassages(marked)), mergeTags(sketch(tree)));
      assert.equal(buildTextIndex(marked).text, index.text);
      for (const { id, passage } of passages)
        assert.equal(textOfClaim(marked, id), index.text.slice(passage.start, passage.end));
    }),
  );
});

/** Turns numbers into runs of whole words. */
function findRuns(text: string, seeds: [number, number][]): Passage[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return seeds.flatMap(([from, length]) => {
    const first = words[from % words.length];
    const last = words[Math.min((from % words.length) + (length % 6), words.length - 1)];
    if (!first || !last) return [];
    const range = { start: first.start, end: last.end };
    return [{ ...range, pieces: [range] }];
  });
}

const mergeTags = (text: string): string =>
  [/<\/(em|a|b)><\1>/g, /``/g]
    .reduce((merged, seam) => merged.replace(seam, ''), text)
    .replace(/<\/(em|a|b)><\1>/g, '');

/** The words inside all nodes of a claim, in the order of the text; exactly one node begins them and one ends them. */
function textOfClaim(tree: Root, id: string): string {
  const blocks = tree.children.flatMap((block) => {
    const nodes = findClaimNodes(block, id);
    return nodes.length > 0 ? [nodes] : [];
  });
  const nodes = blocks.flat();
  assert.deepEqual(
    nodes.map((node) => node.type === 'passage' && node.first),
    nodes.map((_, i) => i === 0),
  );
  assert.deepEqual(
    nodes.map((node) => node.type === 'passage' && node.last),
    nodes.map((_, i) => i === nodes.length - 1),
  );
  const children = blocks.map((parts) => ({ type: 'paragraph', children: parts }));
  return buildTextIndex({ type: 'root', children } as Root).text;
}

const findClaimNodes = (node: Nodes, id: string): Nodes[] => {
  if (node.type === 'passage' && node.claims.includes(id)) return [node];
  return 'children' in node ? node.children.flatMap((child) => findClaimNodes(child, id)) : [];
};
