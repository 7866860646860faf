import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkContent } from './check-content.ts';
import { writeCorpus } from './write-corpus.ts';

const ARTICLES = 30;

test('a corpus is a publication without a mistake, with everything that a real one has', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  t.after(() => rmSync(folder, { recursive: true }));
  await writeCorpus(folder, ARTICLES);
  const { library, problems } = await checkContent(folder);
  assert.deepEqual(problems, []);
  assert.equal(library.articles.length, ARTICLES);
  const claims = library.claims.length / ARTICLES;
  assert.ok(claims >= 10 && claims <= 15, `${claims} claims an article`);
  const cited = library.articles.flatMap(({ sources }) => sources).length;
  assert.ok(cited / ARTICLES > 7 && library.sourcesById.size < cited, 'about eight sources, and some in common');
  const years = new Set(library.claims.flatMap(({ said }) => said?.edtf.slice(0, 4) ?? []));
  assert.ok(years.size > 10, 'claims of many years');
  assert.ok(library.articles.some(({ links }) => links.length > 0) && library.events.length > 0);
  for (const article of library.articles) {
    const body = readFileSync(join(folder, 'articles', `${article.slug}.mdx`), 'utf8').split('\n---\n')[1] ?? '';
    const words = body.split(/\s+/).length;
    assert.ok(words > 850 && words < 1_350, `${words} words in ${article.slug}`);
  }
});

test('a corpus is the same each time', async (t) => {
  const [first, second] = [mkdtempSync(join(tmpdir(), 'corpus-')), mkdtempSync(join(tmpdir(), 'corpus-'))];
  t.after(() => [first, second].forEach((folder) => rmSync(folder, { recursive: true })));
  await writeCorpus(first, 5);
  await writeCorpus(second, 5);
  const read = (folder: string): [string, string][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  assert.deepEqual(read(first), read(second));
});
