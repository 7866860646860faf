import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { formatLength } from '#src/print/pdf-links.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';
import { findNodes, readPdfStructure, wordsOfNode } from '../lib/pdf-structure.ts';

/** On a page, but not on paper; the notes stand at the foot of a page, the pictures as pictures. */
const SCREEN = [
  'nav, script, svg, .addresses, .actions, .screen-only, .visually-hidden, .side-note, #mentions, #notes',
  'td > .issue-code[aria-hidden]',
].join(', ');

/** Set from the page’s words, but in a place or a form of its own. */
const APART = ['Note', 'FENote', 'Figure', 'Lbl'];

/** Words of such scripts stand in a PDF in the order in which they are drawn. */
const RIGHT_TO_LEFT = /[\p{scx=Arabic}\p{scx=Hebrew}][\p{scx=Arabic}\p{scx=Hebrew}\s]*/gu;
const sortWords = (run: string): string => run.trim().split(/\s+/).sort().join(' ');

for (const site of await readBuiltSites()) {
  for (const { name, path, title } of listPapers(site)) {
    test(`${site.contentDir}: ${name}.pdf holds the words of its page, in their order`, async () => {
      const pdf = await readPdfStructure(fileOf(site, name));
      const printed = letters(pdf.pages.map((page) => wordsOfNode(page, APART)).join(' '));
      checkSame(printed, letters(paperWordsOf(site, path)));
      const notes = pdf.pages.flatMap((page) => findNodes(page, 'Note', 'FENote')).map((note) => wordsOfNode(note));
      const cited = [...new Set(findAll(site.page(path).document, 'main .note-ref').map(wordsOf))];
      assert.deepEqual(
        notes.length,
        cited.length,
        'a note at the foot of the page for each source at its first citation',
      );
    });

    test(`${site.contentDir}: ${name}.pdf can be read by a machine`, async () => {
      const pdf = await readPdfStructure(fileOf(site, name));
      assert.equal(pdf.info['Title'], title);
      assert.ok(String(pdf.info['Language']).startsWith(site.library.site.language.split('-')[0] ?? ''));
      assert.ok(pdf.outline.length > 0);
      checkStructure(pdf);
    });

    test(`${site.contentDir}: the page of ${name}.pdf says how long it is`, async () => {
      const pdf = await readPdfStructure(fileOf(site, name));
      const link = findOne(site.page(path).document, `.actions a[href="${site.addresses.page(`pdf/${name}.pdf`)}"]`);
      const length = formatLength({ pages: pdf.pages.length, bytes: statSync(fileOf(site, name)).size });
      assert.equal(wordsOf(link), `PDF, ${length}`);
      assert.equal(attribute(link, 'data-pdf'), '');
    });
  }

  test(`${site.contentDir}: the book holds every issue, article and claim, and its contents give the right pages`, async () => {
    const pdf = await readPdfStructure(fileOf(site, 'book'));
    checkStructure(pdf);
    const { issues, articles, claims } = site.library;
    const contents = pdf.texts[1] ?? '';
    for (const { title } of [...issues, ...articles]) {
      const page = pdf.pages.findIndex((node) =>
        findNodes(node, 'H1').some((h1) => letters(wordsOfNode(h1)) === letters(title)),
      );
      assert.ok(page > 0, title);
      assert.ok(letters(contents).includes(letters(title)), title);
      assert.match(contents, new RegExp(`\\b${page + 1}\\b`), title);
    }
    const text = letters(pdf.texts.join(' '));
    for (const { id } of claims) assert.ok(text.includes(letters(id)), id);
    pdf.texts.slice(1).forEach((page, at) => assert.match(page, new RegExp(`${at + 2} of ${pdf.pages.length}`)));
  });
}

interface Paper {
  name: string;
  path: string;
  title: string;
}

function listPapers({ library, addresses }: BuiltSite): Paper[] {
  return [
    ...library.issues.map(({ id, title }) => ({ name: `issues/${id}`, path: addresses.issue(id), title })),
    ...library.articles.map(({ slug, title }) => ({ name: `articles/${slug}`, path: addresses.article(slug), title })),
  ];
}

function fileOf({ outDir }: BuiltSite, name: string): string {
  const file = join(outDir, 'pdf', `${name}.pdf`);
  assert.ok(existsSync(file), `${file} is missing`);
  return file;
}

function paperWordsOf(site: BuiltSite, path: string): string {
  const main = findOne(site.page(path).document, 'main').cloneNode(true) as Element;
  for (const element of findAll(main, SCREEN)) element.remove();
  // The sign of a note at its first citation is a label of the note.
  const cited = new Set<string>();
  for (const sign of findAll(main, '.note-ref')) {
    const note = attribute(sign, 'href');
    if (!cited.has(note)) sign.remove();
    cited.add(note);
  }
  return main.textContent ?? '';
}

/** A text by its letters, digits and signs alone, however its lines are broken and its words divided. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(RIGHT_TO_LEFT, sortWords)
    .replace(/[\s\u00ad\u200b-]+/g, '');
}

/** Says where two long texts begin to differ. */
function checkSame(printed: string, shown: string): void {
  const at = [...printed].findIndex((_, index) => printed[index] !== shown[index]);
  if (at !== -1 || printed.length !== shown.length) {
    const start = Math.max(0, (at === -1 ? printed.length : at) - 40);
    assert.equal(printed.slice(start, start + 100), shown.slice(start, start + 100));
  }
}

/** @see ISO 14289-1 (PDF/UA-1), 7.4 headings, 7.3 graphics, 7.5 tables, 7.18 annotations */
function checkStructure({ pages, links }: Awaited<ReturnType<typeof readPdfStructure>>): void {
  const levels = pages
    .flatMap((page) => findNodes(page, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'))
    .map(({ role }) => Number(role.slice(1)));
  assert.equal(levels[0], 1);
  levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 0) + 1, `heading ${at + 1} skips a level`));
  for (const figure of pages.flatMap((page) => findNodes(page, 'Figure')))
    assert.ok(figure.alt, 'a figure without words');
  for (const link of links)
    assert.notEqual(link.description, '', `a link without words: ${link.url ?? 'within the document'}`);
  const tables = pages.flatMap((page) => findNodes(page, 'Table'));
  for (const table of tables) {
    const isContinued = findNodes(table, 'THead').length === 0;
    assert.ok(isContinued || findNodes(table, 'TH').length > 0, 'a table without head');
  }
}
