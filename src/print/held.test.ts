import assert from 'node:assert/strict';
import test from 'node:test';
import { keepHeld } from './held.ts';
import type { Block, Cell, Inline, PrintPage } from './print-node.ts';

const par = (...c: Inline[]): Block => ({ k: 'par', style: [], c, lang: '', dir: 'ltr', callsNotes: false });
const number = (id: string): Inline => ({ k: 'number', id, to: `issues/harbour/#${id}` });
const cell = (...c: Inline[]): Cell => ({ c: [par(...c)], align: 'start', id: '' });
const item = (name: string, ...ways: string[]) => ({
  id: '',
  name: [name],
  ways: ways.map((to) => ({ to })),
  items: [],
});

const pageOf = (...blocks: Block[]): PrintPage => ({
  ...{ path: 'claims/', lang: 'en', title: [], name: '', runningTitle: [], address: '', code: '', question: [] },
  ...{ label: '', summary: [], dateline: [], leftOut: [], colophon: null, notes: {} },
  sections: blocks.map((block) => ({ id: '', code: '', title: [], notes: [], blocks: [block] })),
});

const blocksOf = (page: PrintPage): Block[] => page.sections.flatMap(({ blocks }) => blocks);
const held = new Set(['issues/harbour/', 'issues/harbour/#HBR-1', 'articles/weir/']);

test('a row of a ledger stays if its claim is held; a section without rows goes', () => {
  const table = (...rows: Cell[][]): Block => ({ k: 'table', style: 'ledger', columns: 1, head: [], name: '', rows });
  const page = pageOf(table([cell(number('HBR-1'))], [cell(number('HBR-2'))]), table([cell(number('HBR-9'))]));
  assert.deepEqual(blocksOf(keepHeld(page, held)), [table([cell(number('HBR-1'))])]);
});

test('an entry of an index keeps the ways into the book; without any it goes, unless it never led there', () => {
  const index = (...items: ReturnType<typeof item>[]): Block => ({ k: 'index', letter: ['A'], items });
  const page = pageOf(
    index(
      item('Anchor', 'issues/harbour/#HBR-1', 'issues/harbour/#HBR-2'),
      item('Ashore', 'articles/gone/#x'),
      item('Ark'),
    ),
  );
  assert.deepEqual(blocksOf(keepHeld(page, held)), [index(item('Anchor', 'issues/harbour/#HBR-1'), item('Ark'))]);
});

test('a source stays if something in the book cites it', () => {
  const source = (to: string): Block => ({
    k: 'rows',
    ordered: false,
    style: [],
    items: [
      {
        ...{ k: 'row', id: '', style: [], margin: [], aside: [], broad: [] },
        text: [par('Cited in ', { k: 'link', to, c: ['x'] })],
      },
    ],
  });
  assert.deepEqual(blocksOf(keepHeld(pageOf(source('articles/weir/'), source('articles/gone/')), held)), [
    source('articles/weir/'),
  ]);
});

test('a section that only leads on through the site goes', () => {
  const page = pageOf(par('The last 10 of 94. All of them: ', { k: 'link', to: 'claims/harbour/', c: ['x'] }));
  assert.deepEqual(blocksOf(keepHeld(page, held)), []);
});
