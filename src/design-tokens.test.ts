import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { measureContrast } from '#domain/contrast.ts';
import { parseColours, parseMeasures, TEXT_COLOURS } from './design-tokens.ts';

const sheet = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
const colours = new Map(parseColours(sheet).map((colour) => [colour.name, colour]));

test('every colour of the palette is read, and sizes come from the sheet', () => {
  assert.equal(colours.size, sheet.match(/light-dark\(/g)?.length);
  assert.ok(parseMeasures(sheet, 'size').some(({ name, value }) => name === 'size-data' && value.endsWith('rem')));
});

for (const scheme of ['light', 'dark'] as const)
  for (const { text, grounds } of TEXT_COLOURS)
    test(`${text} stands out from its grounds by 7 to 1, ${scheme}`, () => {
      for (const ground of grounds) {
        const [ink, paper] = [colours.get(text), colours.get(ground)];
        assert.ok(ink && paper, `${text} on ${ground}`);
        const ratio = measureContrast(ink[scheme], paper[scheme]);
        assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`);
      }
    });

test('words are set in no other colour', () => {
  const known = TEXT_COLOURS.map(({ text }) => text);
  const folder = new URL('./styles/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(new URL(file, folder), 'utf8');
    const set = [...css.matchAll(/(?<![\w-])color: var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      set.filter((name) => !known.includes(name)),
      [],
      file,
    );
  }
});
