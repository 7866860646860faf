import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import assert from 'node:assert/strict';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseFile } from './domain/tree.ts';
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();
function parseBody(processor: any, source: string) {
  const keys = new Set([...source.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => match[1]));
  const definitions = [...keys].map((key) => `[^${key}]: x`).join('\n\n');
  const tree = processor.parse(keys.size > 0 ? `${source}\n\n${definitions}\n` : source);
  tree.children = tree.children.filter(
    (node: any) => !(node.type === 'footnoteDefinition' && node.position.start.offset > source.length),
  );
  return tree;
}
const strip = (t: any) =>
  JSON.parse(JSON.stringify(t, (k, v) => (k === 'estree' || k === '_index' || k === '_bufferIndex' ? undefined : v)));
let n = 0;
for (const f of globSync('{content,tests/publications}/**/*.{md,mdx}').concat(process.argv.slice(2))) {
  const text = (await readFile(f, 'utf8')).replaceAll('\r\n', '\n');
  let ref;
  try {
    ref = parseBody(f.endsWith('.mdx') ? mdx : markdown, text);
  } catch (e) {
    console.log(f, (e as any).message);
    continue;
  }
  const got = parseFile(f, text);
  if (got.mistake) console.log(got.mistake);
  assert.deepEqual(strip(got.tree.children), strip(ref.children), f);
  n++;
}
console.log('same', n);
