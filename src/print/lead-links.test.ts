import assert from 'node:assert/strict';
import test from 'node:test';
import type { Hanging } from './hang-numbers.ts';
import { leadLinks, type Place } from './lead-links.ts';
import { listPages } from './page-objects.ts';

const link = (address: string, rect = '100 700 120 710'): string =>
  `<<\n  /Type /Annot\n  /Subtype /Link\n  /Rect [${rect}]\n  /A <<\n    /Type /Action\n    /S /URI\n    /URI ${address}\n  >>\n  /Contents ${address}\n>>`;

const documentOf = (links: readonly string[]): Map<number, string> =>
  new Map([
    [1, '<<\n  /Type /Pages\n  /Count 2\n  /Kids [2 0 R 3 0 R]\n>>'],
    [
      2,
      `<<\n  /Type /Page\n  /MediaBox [0 0 595 842]\n  /Contents 4 0 R\n  /Annots [${links.map((_, at) => `${at + 10} 0 R`).join(' ')}]\n>>`,
    ],
    [3, '<<\n  /Type /Page\n  /MediaBox [0 0 842 595]\n  /Contents 5 0 R\n>>'],
    ...links.map((body, at): [number, string] => [at + 10, body]),
  ]);

const lead = (
  links: readonly string[],
  places: readonly Place[],
): { objects: Map<number, string>; hangings: Map<number, Hanging[]> } => {
  const objects = documentOf(links);
  return { objects, hangings: leadLinks(objects, new Map(), { pages: listPages(objects), places, next: 99 }) };
};

const WEIR: Place = { name: 'issues/weir/#WER-1', page: 2, left: 56.5, down: 100 };

test('a link within the document leads to its place, a line above it, and says on which page it is', () => {
  const { objects } = lead([link('(place:issues/weir/#WER-1)')], [WEIR, { ...WEIR, page: 1 }]);
  assert.match(objects.get(10) ?? '', /\/Dest \[3 0 R \/XYZ 56\.50 505\.00 0\]\s+\/Contents \(page 2\)/);
  assert.doesNotMatch(objects.get(10) ?? '', /URI/);
});

test('an address on the web stays as it is', () => {
  const body = link('(https://river.example/)');
  assert.equal(lead([body], []).objects.get(10), body);
});

test('names are read however they are written', () => {
  const name = 'a/#سد(1)';
  for (const written of [
    `<${Buffer.from(`place:${name}`).toString('hex').toUpperCase()}>`,
    `(${Buffer.from(`place:${name.replace(/[()]/g, '\\$&')}`).toString('latin1')})`,
  ]) {
    const { objects } = lead([link(written)], [{ ...WEIR, name, page: 1 }]);
    assert.match(objects.get(10) ?? '', /\/Dest \[2 0 R/);
  }
});

test('a link that leads nowhere is a mistake', () => {
  assert.throws(() => lead([link('(place:b/)')], [WEIR]), /“b\/”, which stands nowhere/);
});

test('what stands in the margin may lead to the web', () => {
  const { objects, hangings } = lead([link('(margin:https://river.example/#1)', '-1600 700 -1580 710')], []);
  assert.match(objects.get(10) ?? '', /\/URI \(https:\/\/river\.example\/#1\)>>\s+\/Contents \(https:\/\/river/);
  assert.equal(hangings.get(4)?.length, 1);
});
