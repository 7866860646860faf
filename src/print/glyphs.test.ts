import assert from 'node:assert/strict';
import test from 'node:test';
import { findMissingGlyphs } from './glyphs.ts';

test('every script that has a face is printed whole', () => {
  for (const text of [
    'A plain sentence, “quoted” – with signs: § 3, 20 °C, 5 €.',
    'Łódź, Çeşme, Đặng, Åland',
    'Велимира Лъкатошева; Αθήνα',
    'الماء لا ينتظر اتفاقكم، ولا ينتظر خلافكم.',
    'המים אינם ממתינים להסכם',
    '沈岚河、南海',
    '竹島（たけしま）',
    '독도는',
  ]) {
    assert.deepEqual(findMissingGlyphs(text), [], text);
  }
});

test('a character that no face has is named with the words around it', () => {
  assert.deepEqual(findMissingGlyphs('They wrote ᚠ in the log.'), [
    { character: 'ᚠ', code: 'U+16A0', context: 'They wrote ᚠ in the log.' },
  ]);
});
