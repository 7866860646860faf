import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'|\brequire\s*\(\s*'([^']+)'/g;
const importsOf = (text: string): string[] => Array.from(text.matchAll(IMPORT), ([, a, b, c]) => a ?? b ?? c ?? '');
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

test('the expression finds every kind of import', () => {
  const text =
    "import a from 'a';\nimport {\n  b,\n} from 'b';\nimport 'c';\nexport { d } from 'd';\nconst e = await import('e');\nimport type { F } from 'f';";
  assert.deepEqual(importsOf(text), ['a', 'b', 'c', 'd', 'e', 'f']);
});

test('the domain imports nothing of Node, of Astro or of the other folders', () => {
  const foreign = sources.flatMap((path) =>
    importsOf(read(path))
      .filter(
        (name) => /^(?:node:|astro(?:$|[:/])|@astrojs\/|vite(?:$|\/)|#(?!domain\/))/.test(name) || leadsOut(path, name),
      )
      .map((name) => `${path}: ${name}`),
  );
  assert.deepEqual(foreign, []);
});

/** Whether a relative import leads out of the domain. */
const leadsOut = (path: string, name: string): boolean =>
  name.startsWith('.') && !new URL(name, new URL(path, folder)).href.startsWith(folder.href);

test('the domain knows no clock, no process and no console', () => {
  const impure = sources.filter((path) =>
    /\b(?:Date\.now|new Date\(\)|performance\.now|process\.|console\.|Math\.random|globalThis)\b/.test(read(path)),
  );
  assert.deepEqual(impure, []);
});

test('what is only for tests is imported by tests alone', () => {
  const users = sources.filter(
    (path) => !path.startsWith('testing/') && importsOf(read(path)).some((name) => name.includes('/testing/')),
  );
  assert.deepEqual(users, []);
});
