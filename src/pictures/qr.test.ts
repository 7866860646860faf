import assert from 'node:assert/strict';
import test from 'node:test';
import { encode } from 'uqr';
import { drawQr, MASK } from './qr.ts';

const ADDRESS = 'https://example.org/issues/river/';
const svg = drawQr(ADDRESS, { id: 'code', label: 'Address of this page' });

test('the picture has the modules of the code and a quiet zone of four', () => {
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4, maskPattern: MASK });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, start, y, steps = ''] of svg.matchAll(/M(\d+) (\d+)\.5([hm\d ]+)/g)) {
    let x = Number(start);
    for (const [, step, length] of steps.matchAll(/([hm])(\d+)/g)) {
      if (step === 'h') drawn[Number(y)]?.fill(true, x, x + Number(length));
      x += Number(length);
    }
  }
  assert.deepEqual(drawn, data);
  assert.ok(
    data
      .slice(0, 4)
      .flat()
      .every((isDark) => !isDark),
  );
  assert.match(svg, new RegExp(`viewBox="0 0 ${size} ${size}"`));
});

test('the picture has a name', () => {
  assert.match(svg, /role="img" aria-labelledby="code-title".*<title id="code-title">Address of this page<\/title>/);
  assert.equal([...svg.matchAll(/<path/g)].length, 1);
  assert.doesNotMatch(svg, /style=/);
});
