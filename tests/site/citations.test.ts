import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { formatDate } from '#domain/date.ts';
import { readBuiltSites, type BuiltPage, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

const STYLES = ['Chicago', 'APA', 'MLA', 'Plain'];

interface Item {
  id: string;
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

  test(`${site.contentDir}: reference managers find the page in its head`, () => {
    for (const { page, article } of articles) {
      const meta = (name: string): string[] =>
        findAll(page.document, `head > meta[name="${name}"]`).map((tag) => attribute(tag, 'content'));
      assert.deepEqual(meta('citation_title'), [article.title]);
      assert.deepEqual(meta('DC.title'), [article.title]);
      assert.equal(meta('citation_author').length, article.authors.length);
      assert.deepEqual(meta('citation_public_url'), [new URL(page.path, library.site.url).href]);
      const isInSerial = article.publishedIn.name !== undefined && article.provenance === undefined;
      assert.deepEqual(meta('citation_journal_title'), isInSerial ? [article.publishedIn.name] : []);
      const [date] = meta('citation_publication_date');
      if (date !== undefined) assert.equal(date.replaceAll('/', '-'), article.publishedIn.date.edtf);
    }
  });
}

function readItems({ outDir, addresses }: BuiltSite, address: string): Item[] {
  const file = join(outDir, address.slice(addresses.base.length));
  assert.ok(existsSync(file), file);
  return new Cite(readFileSync(file, 'utf8')).data as unknown as Item[];
}

const citedTitle = ({ document }: BuiltPage): string =>
  attribute(findOne(document, 'head > meta[name="citation_title"]'), 'content');
