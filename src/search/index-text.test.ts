import assert from 'node:assert/strict';
import test from 'node:test';
import { foldWord, formatIndexText, isUnspaced } from './index-text.ts';

test('dashes, slashes and dots part words; hyphens stay', () => {
  assert.equal(
    formatIndexText('which—furthermore—flows 2–3 May/June… well-kept'),
    'which furthermore flows 2 3 May June well-kept',
  );
});

test('apostrophes are straight and invisible characters gone', () => {
  assert.equal(formatIndexText('O’Hal\u00ADlin\u200B’s'), "O'Hallin's");
});

test('characters of scripts without spaces stand alone, with their marks', () => {
  assert.equal(formatIndexText('沈岚河 at น้ำ'), '沈 岚 河 at น้ ำ');
  assert.equal(isUnspaced('岚河'), true);
  assert.equal(isUnspaced('река'), false);
});

test('a folded word has no accents, case or marks', () => {
  assert.equal(foldWord('O’Hállin'), 'ohallin');
  assert.equal(foldWord('Ёлка'), 'елка');
});
