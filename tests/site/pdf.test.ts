import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { sortNameOf } from '#domain/actor.ts';
import { parseHtml } from '#src/print/parse-html.ts';
import { findElement } from '#src/print/parse-page.ts';
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

/** What stands in a page, without where in its file. */
const contentOf = (tree: Root): unknown => {
  const main = findElement(tree, ({ tagName }) => tagName === 'main');
  return JSON.parse(JSON.stringify(main, (key, value: unknown) => (key === 'position' ? undefined : value)));
};

for (const site of await readBuiltSites()) {
  test(`${site.contentDir}: a page is read for paper as a browser reads it`, () => {
    for (const { path } of listPapers(site)) {
      const { html } = site.page(path);
      assert.deepEqual(contentOf(parseHtml(html)), contentOf(fromHtml(html)), path);
    }
  });

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

    test(`${site.contentDir}: ${name}.pdf has under 150 kB`, () => {
      assert.ok(statSync(fileOf(site, name)).size < 150_000);
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

  test(`${site.contentDir}: the chapters of the book hold the words and the claim numbers of their pages`, async () => {
    const pdf = await readPdfStructure(fileOf(site, 'book'));
    for (const { path, title } of listPapers(site)) checkChapter(site, pdf, path, title);
  });

  test(`${site.contentDir}: the book gives the page to which a way leads`, async () => {
    const pdf = await readPdfStructure(fileOf(site, 'book'));
    const chapters = findChapters(pdf);
    const text = pdf.pages.map((page) => wordsOfNode(page)).join('\n');
    const { claims, issues } = site.library;
    for (const { title } of issues) {
      const given = [...text.matchAll(new RegExp(`(?<!Cited\\s+in\\s+)${RegExp.escape(title)}\\s+p\\.\\s(\\d+)`, 'g'))];
      assert.ok(given.length > 0, title);
      for (const [words, page] of given) assert.equal(Number(page) - 1, chapters.get(letters(title))?.first, words);
    }
    for (const { id, issue } of claims) {
      const given = [...text.matchAll(new RegExp(`\\b${id}\\s+p\\.\\s(\\d+)`, 'g'))];
      const chapter = chapters.get(letters(site.library.issuesById.get(issue)?.title ?? ''));
      assert.ok(given.length > 0 && chapter, `${id} is referred to with its page`);
      for (const [words, page] of given) {
        const at = Number(page) - 1;
        assert.ok(at >= chapter.first && at <= chapter.last, words);
        assert.ok(letters(pdf.texts[at] ?? '').includes(id.replace('-', '')), `${words}: it stands there`);
      }
    }
  });

  test(`${site.contentDir}: the index of the book leads from each speaker to the pages of the claims`, async () => {
    const pdf = await readPdfStructure(fileOf(site, 'book'));
    const { first = -1, last = -1 } = findChapters(pdf).get('Index') ?? {};
    assert.ok(first > 0);
    const entries = pdf.pages
      .slice(first, last + 1)
      .flatMap((page) => findNodes(page, 'P'))
      .map((entry) => wordsOfNode(entry).replace(/\s+/g, ' ').trim());
    for (const entry of entries) assert.doesNotMatch(entry, /\bp\. \d/, 'an index gives numbers alone');
    for (const actor of site.library.actors) {
      const spoken = site.library.claims.find(
        ({ actors, withdrawn }) => actors[0] === actor.id && withdrawn === undefined,
      );
      if (!spoken) continue;
      const name = sortNameOf(actor);
      const entry = entries.find((words) => words.startsWith(name) && !words.includes('as a publisher')) ?? '';
      const list = / ([\d,– ]+)$/.exec(entry)?.[1] ?? '';
      const pages = list.split(',').flatMap(listRange);
      assert.ok(pages.length > 0, `${actor.name} is in the index`);
      const number = letters(spoken.id);
      assert.ok(
        pages.some((page) => letters(pdf.texts[page - 1] ?? '').includes(number)),
        `${actor.name}: ${spoken.id} is on one of the pages ${list}`,
      );
    }
  });

  test(`${site.contentDir}: a packet holds the words of its pages and can be read by a machine`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'packet-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'packet.pdf');
    const [issue, article] = [site.library.issues.at(-1), site.library.articles.at(-1)];
    assert.ok(issue && article);
    const asked = ['--issues', issue.id, '--articles', article.slug, '--title', 'For the meeting', '--out', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/packet.ts', ...asked], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: site.contentDir, OUT_DIR: site.outDir },
    });
    assert.equal(status, 0, stderr);
    const pdf = await readPdfStructure(file);
    assert.ok(stdout.includes(formatLength({ pages: pdf.pages.length, bytes: statSync(file).size })), stdout);
    assert.equal(pdf.info['Title'], 'For the meeting');
    assert.match(readFileSync(file, 'latin1'), /<pdfuaid:part>1</);
    assert.match(pdf.texts[0] ?? '', /For the meeting/);
    checkStructure(pdf);
    assert.deepEqual([...findChapters(pdf).keys()], ['Contents', issue.title, article.title].map(letters));
    checkChapter(site, pdf, site.addresses.issue(issue.id), issue.title);
    checkChapter(site, pdf, site.addresses.article(article.slug), article.title);
  });
}

type Pdf = Awaited<ReturnType<typeof readPdfStructure>>;

/** The first and the last page of what begins with a heading of the first level, by that heading. */
function findChapters({ pages }: Pick<Pdf, 'pages'>): Map<string, { first: number; last: number }> {
  const heads = pages.flatMap((page, first) =>
    findNodes(page, 'H1').map((h1) => ({ title: letters(wordsOfNode(h1)), first })),
  );
  return new Map(
    heads.map(({ title, first }, at) => [title, { first, last: (heads[at + 1]?.first ?? pages.length) - 1 }]),
  );
}

/** In a book the words of a page come with the pages to which they lead; it ends without an imprint. */
function checkChapter(site: BuiltSite, pdf: Pdf, path: string, title: string): void {
  const { first, last } = findChapters(pdf).get(letters(title)) ?? { first: 1, last: 0 };
  const printed = pdf.pages.slice(first, last + 1).map((page) => wordsOfNode(page, APART));
  const shown = letters(paperWordsOf(site, path, '.colophon'));
  checkSame(withoutPages(letters(printed.join(' ')), shown), shown);
}

/** What is printed less the pages that the book adds to ways; a number of the page itself may follow right behind. */
function withoutPages(printed: string, shown: string): string {
  let removed = 0;
  return printed.replace(/p\.(\d+)/g, (found: string, digits: string, offset: number) => {
    const here = shown.slice(offset - removed);
    if (here.startsWith(found)) return found;
    const own = /^\d*/.exec(here)?.[0] ?? '';
    const kept = digits.endsWith(own) && digits !== own ? own : '';
    removed += found.length - kept.length;
    return kept;
  });
}

function listRange(part: string): number[] {
  const [from = NaN, to = from] = part.split('–').map((number) => Number.parseInt(number, 10));
  return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
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

function paperWordsOf(site: BuiltSite, path: string, without = ''): string {
  const main = findOne(site.page(path).document, 'main').cloneNode(true) as Element;
  for (const element of findAll(main, without === '' ? SCREEN : `${SCREEN}, ${without}`)) element.remove();
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
