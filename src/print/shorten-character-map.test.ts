import assert from 'node:assert/strict';
import test from 'node:test';
import { shortenCharacterMap } from './shorten-character-map.ts';

const wrap = (section: string): string => `begincmap\n/WMode 0 def\n${section}endcmap\n`;

test('glyphs that follow one another are said once, and comments go', () => {
  const map = `%!PS-Adobe-3.0 Resource-CMap\n%%Title: (x)\n${wrap(
    '2 beginbfchar\n<0001> <0049>\n<0002> <00660069>\nendbfchar\n2 beginbfchar\n<0003> <0020>\n<0007> <0061>\nendbfchar\n',
  )}%%EOF`;
  assert.equal(
    shortenCharacterMap(map),
    wrap('2 beginbfrange\n<0001><0003>[<0049><00660069><0020>]\n<0007><0007>[<0061>]\nendbfrange\n'),
  );
});

test('a range keeps to glyphs of one first byte', () => {
  const map = wrap('2 beginbfchar\n<00FF> <0049>\n<0100> <0050>\nendbfchar\n');
  assert.match(shortenCharacterMap(map), /<00FF><00FF>\[<0049>\]\n<0100><0100>\[<0050>\]/);
});

test('an operator takes a hundred ranges', () => {
  const pairs = Array.from(
    { length: 120 },
    (_, at) => `<${(at * 2).toString(16).toUpperCase().padStart(4, '0')}> <0041>\n`,
  );
  const short = shortenCharacterMap(wrap(`120 beginbfchar\n${pairs.join('')}endbfchar\n`));
  assert.deepEqual(
    [...short.matchAll(/(\d+) beginbfrange/g)].map(([, count]) => count),
    ['100', '20'],
  );
});
