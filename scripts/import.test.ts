import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { promisify } from 'node:util';
import { isError } from '#domain/problem.ts';
import type { Claim } from '#domain/claim.ts';
import { checkLibrary } from '#domain/checks/check-library.ts';
import type { Library } from '#domain/library.ts';
import { readLibrary } from '#src/read-library.ts';
import { formatMarkdown, formatPage } from './lib/import-variants.ts';

const run = promisify(execFile);
const equivalent = 'scripts/fixtures/import/equivalent';
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-import-'));
  folders.push(folder);
  return folder;
}

/** A copy of a publication without its articles and their published numbers; links to claims that only they have become words. */
async function copyPublication(from: string): Promise<string> {
  const folder = await makeFolder();
  await cp(from, folder, { recursive: true, filter: (path) => !/\/(?:articles|snapshots|ledger\.lock)$/.test(path) });
  for (const path of (await readdir(folder, { recursive: true })).filter((name) => /\.mdx?$/.test(name))) {
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(
      join(folder, path),
      text.replace(/\[([^\]]*)\]\((?:claim|article):[^)]*\)/g, '$1').replace(/<PullQuote[^>]*>/g, ''),
    );
  }
  return folder;
}

const runImport = (...words: string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, ['scripts/import.ts', ...words]);

async function importInto(folder: string, file: string, published: string): Promise<Library> {
  await runImport(file, '--published', published, '--into', folder, '--slug', 'imported');
  return readLibrary(folder);
}

const summarise = (library: Library): unknown =>
  library.articles.map(({ publishedIn, title, sections, sources, claims }) => ({
    title,
    name: publishedIn.name,
    sections: sections.map(({ heading, issues }) => ({ heading, issues })),
    sources: sources.map(({ publisher, issued }) => [publisher, issued.edtf]),
    claims: claims.map(({ id, kind, actors, quote, passage, sources: keys }) => ({
      id,
      kind,
      actors,
      quote,
      passage,
      keys,
    })),
  }));

const errorsOf = (library: Library): string[] =>
  checkLibrary(library)
    .filter(isError)
    .map(({ rule, message }) => `${rule}: ${message}`);

const countParagraphs = (library: Library): Record<string, number> =>
  Object.fromEntries(
    library.articles.flatMap(({ sections }) =>
      sections.map(({ issues, nodes }) => [issues.join(), nodes.filter(({ type }) => type === 'paragraph').length]),
    ),
  );

test('an article of our own becomes a draft without errors', async () => {
  const library = await importInto(
    await copyPublication(join(equivalent, 'publication')),
    join(equivalent, 'article.txt'),
    '2019-06',
  );
  const [article] = library.articles;
  assert.deepEqual(errorsOf(library), []);
  assert.equal(article?.publishedIn.volume, '21');
  assert.equal(article?.publishedIn.number, '88');
  assert.match(article?.provenance ?? '', /credited to Delta Radio/);
  assert.equal(article?.sources.length, 11);
  assert.equal(article?.opening.length, 1);
  assert.deepEqual(countParagraphs(library), {
    'water-shares': 1,
    'ombra-dam': 2,
    'fish-passage': 1,
    'union-of-gates': 2,
  });
  assert.deepEqual(
    article?.claims
      .filter(({ kind }) => kind === 'statement')
      .map(({ actors, sources }) => [actors.join(), sources.join()]),
    [
      ['halvard-brune', 'works-2019-06-12'],
      ['halvard-brune', 'orrenmark-2019-06-12'],
      ['corin-dace', 'engineers-2019-06-08'],
      ['halvard-brune', 'works-2019-06-08'],
    ],
  );
  assert.ok((article?.review.length ?? 0) > 0);
});

test('the same article gives the same draft as Markdown, as a web page and as a Word file', async () => {
  const folder = await makeFolder();
  const text = await readFile(join(equivalent, 'article.txt'), 'utf8');
  await writeFile(join(folder, 'article.md'), formatMarkdown(text));
  await writeFile(join(folder, 'article.html'), formatPage(text));
  const files = [
    join(equivalent, 'article.txt'),
    join(folder, 'article.md'),
    join(folder, 'article.html'),
    join(equivalent, 'article.docx'),
  ];
  const [plain, ...others] = await Promise.all(
    files.map(async (file) =>
      summarise(await importInto(await copyPublication(join(equivalent, 'publication')), file, '2019-06')),
    ),
  );
  for (const other of others) assert.deepEqual(other, plain);
});

test('nothing that is there is written over, and a dry run writes nothing', async () => {
  const folder = await copyPublication(join(equivalent, 'publication'));
  const file = join(equivalent, 'article.txt');
  const dry = await runImport(file, '--into', folder, '--dry-run');
  assert.match(dry.stdout, /^title: A Hardening Upper River$/m);
  assert.equal(existsSync(join(folder, 'articles')), false);
  await runImport(file, '--into', folder);
  await assert.rejects(runImport(file, '--into', folder), /is there already\. Nothing was written/);
  await runImport(file, '--into', folder, '--force');
});

test('an empty folder becomes a publication that has no errors', async () => {
  const folder = await makeFolder();
  await runImport(join(equivalent, 'article.txt'), '--into', folder, '--published', '2019-06');
  const library = await readLibrary(folder);
  assert.deepEqual(errorsOf(library), []);
  assert.ok(library.issues.length > 0 && library.issues.every(({ proposed }) => proposed));
  assert.ok([...library.actorsById.values()].some(({ name, proposed }) => name === 'Corin Dace' && proposed));
});

/** The article of which the shipped publication is a restatement, where it is at hand. */
const shared = '../shared/article';
const original = existsSync(shared) ? (await readdir(shared)).find((name) => name.endsWith('.txt')) : undefined;

test('the original of the shipped article becomes the full site', { skip: original === undefined }, async () => {
  const file = join(shared, original ?? '');
  const shipped = await readLibrary('content');
  const [restated] = shipped.articles.filter(({ slug }) => file.includes(slug));
  const folder = await copyPublication('content');
  const library = await importInto(folder, file, restated?.publishedIn.date.edtf ?? '');
  const [article] = library.articles;
  const documents = ({ sources }: NonNullable<typeof article>): string[] =>
    sources.map(({ publisher, issued }) => `${publisher}, ${issued.edtf}`).sort();
  assert.ok(article && restated);
  assert.deepEqual(errorsOf(library), []);
  assert.deepEqual(
    [article.publishedIn.volume, article.publishedIn.number],
    [restated.publishedIn.volume, restated.publishedIn.number],
  );
  assert.deepEqual(documents(article), documents(restated));
  assert.equal(article.sources.length, 11);
  assert.match(article.provenance ?? '', /picture captioned/);
  assert.deepEqual(Object.values(countParagraphs(library)), [1, 2, 1, 2]);
  assert.deepEqual(
    Object.keys(countParagraphs(library)),
    shipped.issues.map(({ id }) => id),
  );
  assert.equal(article.opening.length, 1);
  for (const claim of restated.claims.filter(({ quote }) => quote !== undefined)) {
    const same: Claim | undefined = article.claims.find(({ quote }) => quote === claim.quote);
    assert.deepEqual([same?.issue, same?.actors, same?.sources], [claim.issue, claim.actors, claim.sources], claim.id);
  }

  const out = join(await makeFolder(), 'site');
  await run(process.execPath, ['scripts/build.ts'], { env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: out } });
  for (const { id } of shipped.issues) assert.ok(existsSync(join(out, 'issues', id, 'index.html')), id);
  const page = await readFile(join(out, 'articles/imported/index.html'), 'utf8');
  assert.ok(page.includes(article.title));
});

test('the original gives the same draft in every format', { skip: original === undefined }, async () => {
  const folder = await makeFolder();
  const text = await readFile(join(shared, original ?? ''), 'utf8');
  await writeFile(join(folder, 'article.md'), formatMarkdown(text));
  await writeFile(join(folder, 'article.html'), formatPage(text));
  const files = [join(shared, original ?? ''), join(folder, 'article.md'), join(folder, 'article.html')];
  // A word processor’s own writer, where there is one.
  const word = join(folder, 'article.docx');
  if (
    await run('pandoc', [join(folder, 'article.md'), '-o', word]).then(
      () => true,
      () => false,
    )
  )
    files.push(word);
  const [plain, ...others] = await Promise.all(
    files.map(async (file) => summarise(await importInto(await copyPublication('content'), file, '2016-09'))),
  );
  for (const other of others) assert.deepEqual(other, plain);
});
