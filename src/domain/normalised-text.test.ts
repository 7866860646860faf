import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { normaliseText } from './normalised-text.ts';

const plain = (text: string): string => normaliseText(text).text;

test('quotation marks, dots, hyphens and spaces become plain', () => {
  assert.equal(plain('“The river’s course…”'), '"The river\'s course..."');
  assert.equal(plain('  the\u00A0river \n\t council '), 'the river council');
  assert.equal(plain('non\u2011binding, sev\u00ADer\u200Bal'), 'non-binding, several');
  assert.equal(plain('a dash – and — a dash'), 'a dash – and — a dash');
});

test('composed and decomposed letters are the same', () => {
  assert.equal(plain('cafe\u0301'), 'café');
  assert.equal(plain('cafe\u0301'), plain('café'));
  assert.equal(plain('\u1100\u1161\u11BC'), '강');
});

test('insertions in brackets are left out with the space before them', () => {
  assert.equal(plain('a third party [i.e. the council], which'), 'a third party, which');
  assert.equal(plain('they agrees [sic] with it'), 'they agrees with it');
  assert.equal(plain('the plan[^a-2016] [^b]. Next'), 'the plan. Next');
  assert.equal(plain('they [i.e. the council [^a]] agreed'), 'they agreed');
  assert.equal(plain('[Indeed,] they'), 'they');
  assert.equal(plain('they said [of it]so'), 'they said so');
  assert.equal(plain('an open [ bracket'), 'an open [ bracket');
  assert.equal(normaliseText('they [sic] agrees', { insertions: 'keep' }).text, 'they [sic] agrees');
});

test('letters in brackets inside a word stay', () => {
  assert.equal(plain('that [T]he council agree[d]'), 'that The council agreed');
});

test('every character knows where it came from', () => {
  const original = 'A\u00A0 “cafe\u0301” … [sic] 🌊 end';
  const { text, offsets, ends } = normaliseText(original);
  assert.equal(text, 'A "café" ... 🌊 end');
  const sourceOf = (part: string): string => {
    const at = text.indexOf(part);
    return original.slice(offsets[at], ends[at + part.length - 1]);
  };
  assert.equal(sourceOf('café'), 'cafe\u0301');
  assert.equal(sourceOf('...'), '…');
  assert.equal(sourceOf('🌊'), '🌊');
  assert.equal(sourceOf('end'), 'end');
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

test('places only go forward, one for each unit', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, offsets, ends } = normaliseText(original);
      assert.equal(offsets.length, text.length);
      assert.equal(ends.length, text.length);
      for (const [i, offset] of offsets.entries()) {
        assert.ok(offset < (ends[i] ?? 0) && (ends[i] ?? 0) <= original.length);
        assert.ok(i === 0 || offset >= (offsets[i - 1] ?? 0));
      }
    }),
  );
});

test('what is normalised stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aé’…“ \u00A0\u00AD-‑.,漢'), maxLength: 40 }), (original) => {
      assert.equal(plain(plain(original)), plain(original));
    }),
  );
});
