import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { BibLatexParser, CSLParser, RISParser } from 'biblatex-csl-converter';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { formatDate } from '#domain/date.ts';
import { readBuiltSites, type BuiltPage, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

const STYLES = ['Chicago', 'APA', 'MLA', 'Plain'];

interface Item {
  id: string;
  type: string;
  title?: string;
  author?: unknown;
  URL?: string;
  issued?: { 'date-parts'?: number[][]; literal?: string };
}

for (const site of await readBuiltSites()) {
  const { library, addresses } = site;
  const articles = library.articles.map((article) => ({ page: site.page(addresses.article(article.slug)), article }));
  const issues = library.issues.map((issue) => ({ page: site.page(addresses.issue(issue.id)), issue }));

  test(`${site.contentDir}: articles and issues can be cited in every style, and copied as they are shown`, () => {
    for (const { page } of [...articles, ...issues]) {
      const list = findOne(page.document, '.actions .citations');
      assert.deepEqual(findAll(list, 'dt').map(wordsOf), STYLES, page.path);
      for (const item of findAll(list, 'dd')) {
        const shown = (findOne(item, 'span').textContent ?? '').trim();
        assert.equal(attribute(findOne(item, 'button'), 'data-copy'), shown);
        assert.ok(shown.includes(new URL(page.path, library.site.url).href), shown);
      }
    }
  });

  test(`${site.contentDir}: a citation names the authors and the date that are known, and no others`, () => {
    for (const { page, article } of articles) {
      const plain = wordsOf(findAll(page.document, '.actions .citations dd span').at(-1) as Element);
      for (const author of article.authors) assert.ok(plain.includes(author.split(' ').at(-1) ?? ''), plain);
      if (article.authors.length === 0) assert.ok(plain.startsWith('“'), plain);
      const date = formatDate(article.publishedIn.date, { language: library.site.language, style: 'long' });
      assert.ok(plain.includes(date.replace(/^about /, 'c. ')), `${date} in ${plain}`);
      const days = plain
        .replace(/https?:\S+/g, '')
        .match(
          /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
        );
      assert.equal(days !== null, article.publishedIn.date.precision === 'day', plain);
    }
  });

  test(`${site.contentDir}: every claim that stands can be cited, by its number and its own address`, () => {
    for (const { issue } of issues) {
      const claims = library.claims.filter((claim) => claim.issue === issue.id && claim.withdrawn === undefined);
      if (claims.length === 0) continue;
      const page = site.page(`${addresses.issue(issue.id)}cite/`);
      for (const claim of claims) {
        const item = page.document.getElementById(claim.id);
        assert.ok(item, claim.id);
        const texts = findAll(item, 'dd span').map((span) => span.textContent ?? '');
        assert.equal(texts.length, STYLES.length);
        for (const text of texts) {
          assert.ok(text.includes(`${claim.id}:`), text);
          assert.ok(text.includes(new URL(addresses.claim(claim), library.site.url).href), text);
        }
      }
    }
  });

  test(`${site.contentDir}: records of pages and of their sources are beside them, and can be read`, () => {
    for (const { page } of [...articles, ...issues]) {
      const files = findAll(page.document, '.citation a[download]').map((link) => attribute(link, 'href'));
      assert.ok(files.length === 3 || files.length === 6, page.path);
      const read = files.map((file) => readItems(site, file));
      assert.ok(read.every((items) => items.length > 0));
      for (const items of read.slice(0, 3)) {
        assert.equal(items.length, 1);
        assert.equal(items[0]?.URL, new URL(page.path, library.site.url).href);
        assert.equal(items[0]?.title, citedTitle(page), page.path);
      }
      const [bib = [], ris = [], csl = []] = read.slice(3);
      assert.equal(bib.length, csl.length);
      assert.equal(ris.length, csl.length);
      assert.equal(csl.length, findAll(page.document, '.sources > li').length, page.path);
    }
  });

  test(`${site.contentDir}: all sources are in one file, each with what the content says of it`, () => {
    const items = readItems(site, `${addresses.base}sources.csl.json`);
    assert.deepEqual(items.map(({ id }) => id).sort(), [...library.sourcesById.keys()].sort());
    for (const item of items) {
      const source = library.sourcesById.get(item.id);
      assert.equal(item.title, source?.title);
      assert.equal(item.URL, source?.url);
      assert.equal(item.author === undefined, source?.author === undefined);
    }
    for (const ending of ['bib', 'ris']) {
      assert.equal(readItems(site, `${addresses.base}sources.${ending}`).length, items.length, ending);
    }
  });

  test(`${site.contentDir}: reference managers find every article and issue in its head`, () => {
    const publisher = library.site.title;
    for (const { page } of [...articles, ...issues]) {
      const meta = (name: string): string[] => readMeta(page, name);
      const address = new URL(page.path, library.site.url).href;
      assert.deepEqual([meta('citation_public_url'), meta('DC.identifier')], [[address], [address]]);
      assert.deepEqual([meta('citation_publisher'), meta('DC.publisher')], [[publisher], [publisher]]);
      assert.deepEqual(meta('citation_title'), meta('DC.title'));
      assert.deepEqual(meta('citation_language'), meta('DC.language'));
      assert.deepEqual(meta('citation_author'), meta('DC.creator'));
      assert.deepEqual(
        meta('citation_publication_date').map((date) => date.replaceAll('/', '-')),
        meta('DC.date'),
      );
      const isInSerial = meta('citation_journal_title').length > 0;
      assert.match(meta('DC.type').join(' '), isInSerial ? /^(?:journal|magazine)Article$/ : /^webpage$/);
      const [pdf = ''] = meta('citation_pdf_url');
      assert.ok(existsSync(join(site.outDir, new URL(pdf).pathname.slice(addresses.base.length))), pdf);
    }
  });

  test(`${site.contentDir}: what they find in an article is what is known of it`, () => {
    for (const { page, article } of articles) {
      const meta = (name: string): string[] => readMeta(page, name);
      assert.deepEqual(meta('citation_title'), [article.title]);
      assert.equal(meta('citation_author').length, article.authors.length);
      const isInSerial = article.publishedIn.name !== undefined && article.provenance === undefined;
      assert.deepEqual(meta('citation_journal_title'), isInSerial ? [article.publishedIn.name] : []);
      const [date] = meta('citation_publication_date');
      if (date !== undefined) assert.equal(date.replaceAll('/', '-'), article.publishedIn.date.edtf);
    }
  });

  test(`${site.contentDir}: a second parser reads every record as its title, date and address stand in CSL-JSON`, () => {
    const paths = globSync('**/*.csl.json', { cwd: site.outDir });
    assert.ok(paths.length > 8);
    for (const path of paths) {
      const read = (ending: string): string =>
        readFileSync(join(site.outDir, path.replace(/csl\.json$/, ending)), 'utf8');
      const items = JSON.parse(read('csl.json')) as Item[];
      const bibtex = new BibLatexParser(read('bib'), { processUnexpected: true, processUnknown: true }).parse();
      const ris = new RISParser(read('ris')).parse();
      const known = items.filter(({ type }) => !UNKNOWN_TO_BIBLATEX.has(type));
      const csl = new CSLParser(Object.fromEntries(known.map((item, at) => [String(at), item as never])));
      const ofCsl = csl.parse();
      for (const [format, entries, errors, expected] of [
        ['bib', bibtex.entries, bibtex.errors, items],
        ['ris', ris.entries, ris.errors, items],
        ['csl.json', ofCsl, csl.errors, known],
      ] as const) {
        assert.deepEqual(errors, [], `${path}: ${format}`);
        assert.deepEqual(Object.values(entries).map(gistOf), expected.map(gistOfItem), `${path}: ${format}`);
      }
    }
  });
}

/** Types of CSL for which the second parser, which thinks in BibLaTeX, has none. */
const UNKNOWN_TO_BIBLATEX = new Set(['speech', 'broadcast', 'treaty']);

const gistOfItem = ({ title, URL: url, issued }: Item): string[] => [
  title ?? '',
  url ?? '',
  String(issued?.['date-parts']?.[0]?.[0] ?? ''),
];

const readMeta = ({ document }: BuiltPage, name: string): string[] =>
  findAll(document, `head > meta[name="${name}"]`).map((tag) => attribute(tag, 'content'));

interface SecondEntry {
  fields: object;
  unexpected_fields?: object;
  unknown_fields?: object;
}

/** Title, address and year, as the second parser has them: runs of text, or plain strings. */
function gistOf({ fields, unexpected_fields, unknown_fields }: SecondEntry): string[] {
  const all = { ...unknown_fields, ...unexpected_fields, ...fields } as Record<string, unknown>;
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(words).join('')
      : typeof value === 'object' && value !== null
        ? words((value as { text?: unknown }).text)
        : String(value ?? '');
  return [words(all['title']), words(all['url']), words(all['date']).slice(0, 4)];
}

function readItems({ outDir, addresses }: BuiltSite, address: string): Item[] {
  const file = join(outDir, address.slice(addresses.base.length));
  assert.ok(existsSync(file), file);
  return new Cite(readFileSync(file, 'utf8')).data as unknown as Item[];
}

const citedTitle = ({ document }: BuiltPage): string =>
  attribute(findOne(document, 'head > meta[name="citation_title"]'), 'content');
