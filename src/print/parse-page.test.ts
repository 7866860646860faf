import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePage } from './parse-page.ts';
import type { Block, Inline } from './print-node.ts';

const read = (main: string) =>
  parsePage({
    html: `<html lang="en-GB" data-running-title="The weir" data-address="river.example/issues/weir/"><main>${main}</main></html>`,
    file: 'issues/weir/index.html',
    path: 'issues/weir/',
    base: '/',
    readFile: () => Buffer.from(''),
  }).page;

const blocksOf = (html: string): Block[] =>
  read(`<section class="section">${html}</section>`).sections[0]?.blocks ?? [];
const wordsOf = (html: string): Inline[] => {
  const [block] = blocksOf(html);
  return block?.k === 'par' ? block.c : [];
};

test('an element without a rule fails with its place', () => {
  assert.throws(() => blocksOf('<p>Some <blink>words</blink></p>'), {
    name: 'NoRuleError',
    message: /^issues\/weir\/index\.html:1:\d+ {2}No rule for <blink> in main > section\.section > p\. /,
  });
  assert.throws(() => blocksOf('<video></video>'), { name: 'NoRuleError' });
  assert.throws(() => blocksOf('<div class="carousel"></div>'), { name: 'NoRuleError' });
  assert.throws(() => blocksOf('<p><span class="blinking">words</span></p>'), { name: 'NoRuleError' });
});

test('a picture without words fails', () => {
  assert.throws(() => blocksOf('<figure class="figure"><svg viewBox="0 0 2 1"></svg></figure>'), /No words for <svg>/);
});

test('white space is that of a browser', () => {
  assert.deepEqual(wordsOf('<p>\n  The  <em> weir </em>\n is\n<br>\n old. </p>'), [
    'The ',
    { k: 'em', c: ['weir '] },
    'is ',
    { k: 'break' },
    'old.',
  ]);
});

test('the address of a copy stands apart from its name', () => {
  const [name, space, address] = wordsOf(
    '<p>archived copy<span class="paper-only address"> https://archive.example/1</span></p>',
  );
  assert.deepEqual([name, space], ['archived copy', ' ']);
  assert.ok(typeof address === 'object' && address.k === 'lang' && address.dir === 'ltr');
});

test('the number and the mark of a passage hold on to its first word, the closing mark to its last', () => {
  const number = '<a class="claim-number" href="#WER-1">WER-1</a>';
  const lead = { k: 'lead', numbers: [{ id: 'WER-1', to: 'issues/weir/#WER-1' }], mark: true, c: ['it'] };
  const expected = ['They said ', lead, ' was ', { k: 'tail', c: ['old'] }, '.'];
  for (const html of [
    `They said ${number}<span class="passage begins ends">it was old</span>.`,
    `They said <span class="passage begins ends">${number}it was old</span>.`,
  ]) {
    assert.deepEqual(wordsOf(`<p>${html}</p>`), expected);
  }
});

test('a source is a note at its first citation only', () => {
  const sign = '<sup><a class="note-ref" href="#source-1">1</a></sup>';
  const signs = wordsOf(`<p>One.${sign} Two.${sign}</p>`).filter((node) => typeof node === 'object');
  assert.deepEqual(signs, [
    { k: 'note', id: 'issues/weir/#source-1', sign: '1', first: true },
    { k: 'note', id: 'issues/weir/#source-1', sign: '1', first: false },
  ]);
});

test('words of another script get their face and their language, a paragraph its direction', () => {
  assert.deepEqual(wordsOf('<p>Shen (沈岚河) spoke.</p>'), [
    'Shen (',
    { k: 'script', script: 'hans', lang: 'zh', c: ['沈岚河'] },
    ') spoke.',
  ]);
  const [arabic] = blocksOf('<p>الماء لا ينتظر</p>');
  assert.ok(arabic?.k === 'par' && arabic.dir === 'rtl' && arabic.lang === 'ar');
  const [hebrew] = blocksOf('<p>המים אינם ממתינים</p>');
  assert.ok(hebrew?.k === 'par' && hebrew.dir === 'rtl' && hebrew.lang === 'he');
});

test('what only a screen needs is left out', () => {
  const page = read(
    '<nav>Ways</nav><section class="section" id="mentions"><p>Linked from</p></section><section class="section"><p>Words<span class="screen-only">, more</span></p></section>',
  );
  assert.equal(page.sections.length, 1);
  assert.deepEqual(page.sections[0]?.blocks, [
    { k: 'par', style: [], c: ['Words'], dir: 'ltr', lang: '', callsNotes: false },
  ]);
});
