import assert from 'node:assert/strict';
import test from 'node:test';
import { Blob, Face } from 'harfbuzzjs';
import { buildSlice, readSlices, readTextFonts } from './fonts.ts';

test('every face has a name of its own, and all its letters', () => {
  for (const { family, bytes } of readTextFonts()) {
    assert.match(family, /^Readout /);
    assert.ok(bytes.includes(Buffer.from(family, 'utf16le').swap16()), family);
    assert.ok(new Face(new Blob(bytes)).collectUnicodes().length > 200, family);
  }
});

test('a slice of a typeface is unpacked under the name of the slice', async () => {
  const [slice] = readSlices('hebr');
  assert.ok(slice);
  const { family, bytes } = await buildSlice(slice);
  assert.equal(family, 'Readout noto-serif-hebrew hebrew');
  assert.ok([...new Face(new Blob(bytes)).collectUnicodes()].includes(0x5d0));
});
