import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import test from 'node:test';
import { digestOfIndexInput, INDEX_CODE } from './index-input.ts';

const root = resolve(import.meta.dirname, '../..');
const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };

function findFile(from: string, name: string): string | null {
  if (name.startsWith('.')) return resolve(from, '..', name);
  const alias = Object.keys(imports).find((each) => name.startsWith(each.slice(0, -1)));
  return alias === undefined ? null : join(root, imports[alias]?.replace('*', name.slice(alias.length - 1)) ?? '');
}

function listImported(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)) {
    const imported = findFile(file, name);
    if (imported?.endsWith('.ts')) listImported(imported, seen);
  }
  return seen;
}

test('all code by which an index is made is in its digest', () => {
  const files = [...listImported(join(import.meta.dirname, 'write-index.ts'))].map((file) =>
    relative(root, file).replaceAll(sep, '/'),
  );
  assert.ok(files.length > 30);
  const other = files.filter((file) => !INDEX_CODE.some((path) => file === path || file.startsWith(`${path}/`)));
  assert.deepEqual(other, []);
});

test('the digest changes with every file of the publication, its name and the address', (t) => {
  const content = mkdtempSync(join(tmpdir(), 'index-input-'));
  t.after(() => rmSync(content, { recursive: true }));
  const digests = new Set([digestOfIndexInput(content)]);
  const add = (): unknown => digests.add(digestOfIndexInput(content));
  writeFileSync(join(content, 'a.mdx'), 'one');
  add();
  writeFileSync(join(content, 'a.mdx'), 'two');
  add();
  rmSync(join(content, 'a.mdx'));
  writeFileSync(join(content, 'b.mdx'), 'two');
  add();
  const before = process.env['SITE_URL'];
  process.env['SITE_URL'] = 'https://example.org/elsewhere/';
  add();
  if (before === undefined) delete process.env['SITE_URL'];
  else process.env['SITE_URL'] = before;
  assert.equal(digests.size, 5);
});
