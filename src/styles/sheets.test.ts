import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';

/** The sheets are written by hand, one rule a line, so that the whole look is read in one sitting and stays that small. */
const WIDTH = 120;
const LINES = 660;

/** Classes that libraries give: task lists, by the renderer of Markdown. */
const FROM_LIBRARIES = ['task-list-item', 'contains-task-list'];

const folder = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const sheets = new Map(globSync('*.css', { cwd: folder }).map((file) => [file, read(file)]));
const withoutComments = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '');

test('no line is longer than one reads, and all of them together stay few', () => {
  const long = [...sheets].flatMap(([file, css]) =>
    css.split('\n').flatMap((line, at) => (line.length > WIDTH ? [`${file}:${at + 1}`] : [])),
  );
  assert.deepEqual(long, []);
  const count = [...sheets.values()].reduce((sum, css) => sum + css.trimEnd().split('\n').length, 0);
  assert.ok(count > 100 && count <= LINES, `${count} lines; ${LINES} are enough`);
});

test('what closes a rule stands at its end, not on a line of its own', () => {
  for (const [file, css] of sheets) {
    const alone = css.split('\n').flatMap((line, at) => (/^\s+\}$/.test(line) ? [`${file}:${at + 1}`] : []));
    assert.deepEqual(alone, []);
  }
});

test('there are five layers, in this order, and every rule is in one of them', () => {
  const index = read('index.css');
  const order = ['tokens', 'base', 'prose', 'parts', 'print'];
  assert.equal(index.split('\n')[0], `@layer ${order.join(', ')};`);
  const whole = [...index.matchAll(/@import '\.\/(\w+\.css)' layer\((\w+)\)/g)].map(([, file, layer]) => [file, layer]);
  assert.deepEqual(
    whole,
    order.slice(0, -1).map((layer) => [`${layer}.css`, layer]),
  );
  for (const [file, css] of sheets) {
    if (file === 'index.css' || whole.some(([name]) => name === file)) continue;
    const outside = withoutComments(css)
      .split('\n')
      .filter(
        (line) => /^[^\s}]/.test(line) && !/^@page\b/.test(line) && !/^@layer (?:prose|parts|print) \{$/.test(line),
      );
    assert.deepEqual(outside, [], file);
  }
});

test('colours are named in the palette and nowhere else; where the system chooses them, by its own names', () => {
  for (const [file, css] of sheets) {
    if (file === 'tokens.css') continue;
    const inPlace = withoutComments(css).replace(/:root[^{]*\{[^{}]*\}/, '');
    const named =
      inPlace.match(/#(?:[\da-f]{3}){1,2}\b(?=[^{}]*\})|\b(?:rgb|hsl|oklch|lab|color-mix|light-dark)\(/gi) ?? [];
    assert.deepEqual(named, [], file);
  }
});

test('every class that has a rule is given to something', () => {
  const code = globSync(['../**/*.{astro,ts,js}', '../../scripts/lib/*.ts'], { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  const words = new Set([...(code.match(/[\w-]+/g) ?? []), ...FROM_LIBRARIES]);
  for (const [file, css] of sheets) {
    const classes = withoutComments(css)
      .replace(/'[^']*'/g, '')
      .matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/g);
    const unused = [...classes].map(([, name = '']) => name).filter((name) => !words.has(name));
    assert.deepEqual([...new Set(unused)], [], file);
  }
});
