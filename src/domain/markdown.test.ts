import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseByRemark, parseMarkdown } from './markdown.ts';
import { parseFile } from './tree.ts';

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
const remarkWithMdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** Without what parsers keep for themselves. */
const plain = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      ['estree', '_index', '_bufferIndex'].includes(key) ? undefined : value,
    ),
  );

const SAMPLES = [
  'Plain words.',
  '# A\n\n## B\n\nWords with *emphasis*, **strength**, `code` and [a link](https://a.example "title").',
  '| a | b |\n| :- | -: |\n| 1 | ~~2~~ |',
  'Not a table | at all',
  'www.river.example and https://river.example/a_b and keeper@river.example.',
  'An entity: keeper&#64;river.example and &amp;.',
  '- [ ] one\n- [x] two\n  - three\n\n1. four',
  'A note.[^1] And another[^two].\n\n[^1]: Its words.\n\n[^two]: More\n    words.',
  '> Quoted\n> words\n\n```js\nlet a = 1;\n```\n\n---\n\n![alt](/a.png)',
  '[x][y] and ![z][y]\n\n[y]: https://a.example',
  'A hard\\\nbreak and a  \nsoft one.',
  '~one~ ~~two~~ ~~~\nthree\n~~~',
  '',
  '\n\n\n',
];
const MARKUP = [
  '<b>raw</b> and <!-- a comment -->\n\n<div>\nblock\n</div>',
  '<https://a.example>',
  '    indented code',
];
const COMPONENTS = [
  '<Callout title="A">\n\nWords *here*.\n\n</Callout>',
  'Inline <b>words</b> and {1 + 1} {/* c */}.',
  "import A from 'a'\n\nexport const b = 1\n\n<A {...b} c={1} />",
];

for (const sample of [...SAMPLES, ...MARKUP, ...COMPONENTS]) {
  const isMdx = COMPONENTS.includes(sample);
  for (const source of [sample, `---\ntitle: A\nlist: [1]\n---\n${sample}`]) {
    test(`the tree of ${JSON.stringify(source.slice(0, 40))} is that of remark, with its places`, () => {
      const expected = (isMdx ? remarkWithMdx : remark).parse(source).children;
      assert.deepEqual(plain(parseFile(isMdx ? 'a.mdx' : 'a.md', source).tree.children), plain(expected));
    });
  }
}

test('a key that is not defined is a citation all the same', () => {
  const [paragraph] = parseMarkdown('Said so.[^Notes-2020] And[^b c] no.', false).children;
  const types = paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : [];
  assert.deepEqual(types, ['text', 'footnoteReference', 'text']);
});

test('a citation in an open block of code stays code', () => {
  const [code] = parseMarkdown('```\nx[^a]\n', false).children;
  assert.deepEqual(code?.type === 'code' && code.value, 'x[^a]');
});

const PIECES = [
  ...['words ', 'more, and “quoted” ones. ', 'Łódź 水 ', '\n', '\n\n', '  \n', '\\', '\t', '    '],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](/a.png)',
    '](https://a.example)',
    '](issue:weir "Title")',
  ],
  ...[
    '[^a]',
    '[^b-2]',
    '[^a]: A note.\n',
    '[x]: /y\n',
    '# ',
    '## ',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '---\n',
    '===\n',
    '&amp;',
    ':',
  ],
  ...['| a | b |\n| - | :-: |\n| 1 | 2 |\n', '|', '\u00a0', '…', '.', '"', "'"],
];

test('the fast parser and that of remark give the same tree', () => {
  const body = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
  const property = fc.property(body, fc.boolean(), (text, isMdx) => {
    const keys = Array.from(text.matchAll(/\[\^([^\]\s]+)\]/g), ([, key = '']) => key);
    assert.deepEqual(plain(parseMarkdown(text, isMdx).children), plain(parseByRemark(text, isMdx, keys).children));
  });
  fc.assert(property, { seed: 1, numRuns: 3_000 });
});
