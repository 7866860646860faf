import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { parseHTML } from 'linkedom';
import { buildAddresses } from '#domain/address.ts';
import { formatNewEdition } from '#domain/edition.ts';
import { buildHeaders } from '#export/hosting/policy.ts';
import { findFile } from '#scripts/lib/find-file.ts';
import { readLibrary } from '#src/read-library.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';
import { makePublication } from '../lib/make-publication.ts';

const BASE = '/briefings/';
const ARTICLE = 'the-ladder-at-ombra';
const CHANGED = 'fish counts';

const before = await readLibrary('tests/publications/river-basin');
const article = before.articlesBySlug.get(ARTICLE);
const claim = article?.claims.find(({ withdrawn }) => withdrawn === undefined);
if (!article || !claim) throw new Error('The second publication has no such article.');

/** Open to all, and with an edition that is closed; a claim has since been put in other words. */
const { contentDir, outDir } = makePublication((dir) => {
  appendFileSync(join(dir, 'site.yaml'), '\nembedding: everyone\n');
  const first = formatNewEdition([], [article], '2022-06-01', undefined) ?? '';
  const changed = structuredClone(JSON.parse(first)) as {
    editions: { date: string; articles: Record<string, { claims: Record<string, { gist: string }> }> }[];
  };
  const [edition] = changed.editions;
  const record = edition?.articles[ARTICLE]?.claims[claim.id];
  if (!edition || !record) throw new Error('The edition holds no such claim.');
  record.gist = CHANGED;
  const second = { ...JSON.parse(first).editions[0], date: '2022-09-01', note: 'After a letter.' } as object;
  writeFileSync(join(dir, 'editions.lock'), JSON.stringify({ version: 1, editions: [edition, second] }));
});
after(() => rmSync(dirname(contentDir), { recursive: true }));
const library = await readLibrary(contentDir);
const addresses = buildAddresses(BASE);

const pageAt = (address: string): Document => {
  const found = findFile(outDir, BASE, new URL(address, library.site.url).pathname);
  assert.equal(found.kind, 'file', address);
  return parseHTML(readFileSync(found.kind === 'file' ? found.path : '', 'utf8')).document;
};

const framed = [
  ...library.claims.map(({ id, issue }) => ({ kind: 'claims', id, home: addresses.claim({ id, issue }) })),
  ...library.issues.map(({ id }) => ({ kind: 'issues', id, home: addresses.issue(id) })),
];

test('every claim and every issue can be shown in a frame: small, without a script, and leading home', () => {
  for (const { kind, id, home } of framed) {
    const document = pageAt(addresses.page(`embed/${kind}/${id}/`));
    const url = new URL(home, library.site.url).href;
    assert.equal(attribute(findOne(document, 'link[rel="canonical"]'), 'href'), url);
    assert.equal(attribute(findOne(document, 'meta[name="robots"]'), 'content'), 'noindex');
    assert.equal(attribute(findOne(document, 'head > base'), 'target'), '_blank');
    assert.deepEqual(findAll(document, 'script'), [], id);
    assert.ok(findAll(document, 'footer a').some((link) => attribute(link, 'href') === url));
    assert.ok(
      wordsOf(document.body).includes(
        id === undefined ? '' : kind === 'claims' ? id : (library.issuesById.get(id)?.title ?? ''),
      ),
    );
    assert.ok(document.toString().length < 8_000, `${id}: ${document.toString().length} characters`);
  }
});

test('what a frame shows is described for other sites', () => {
  for (const { kind, id } of framed) {
    const document = pageAt(addresses.page(`embed/${kind}/${id}/`));
    const link = attribute(findOne(document, 'link[type="application/json+oembed"]'), 'href');
    const found = findFile(outDir, BASE, new URL(link).pathname);
    assert.equal(found.kind, 'file', link);
    const answer = JSON.parse(readFileSync(found.kind === 'file' ? found.path : '', 'utf8')) as Record<string, unknown>;
    assert.deepEqual([answer['version'], answer['type'], answer['provider_name']], ['1.0', 'rich', library.site.title]);
    const frame = findOne(parseHTML(`<html><body>${String(answer['html'])}</body></html>`).document, 'iframe');
    assert.equal(new URL(attribute(frame, 'src')).pathname, addresses.page(`embed/${kind}/${id}/`));
    assert.equal(Number(attribute(frame, 'width')), answer['width']);
    assert.ok(attribute(frame, 'title') !== '');
  }
});

test('who may frame is as site.yaml says, and only the pages made for it', () => {
  const { site } = library;
  assert.equal(buildHeaders(site).embeds['Content-Security-Policy'], 'frame-ancestors *');
  assert.equal(buildHeaders(site).pages['Content-Security-Policy'], "frame-ancestors 'none'");
  assert.equal(
    buildHeaders({ ...site, embedding: ['https://paper.example/'] }).embeds['Content-Security-Policy'],
    "frame-ancestors 'self' https://paper.example",
  );
  const { embedding: _, ...closed } = site;
  assert.equal(buildHeaders(closed).embeds['Content-Security-Policy'], "frame-ancestors 'none'");
});

test('a history says what changed, word by word, and the issue says when', () => {
  const document = pageAt(`${addresses.article(ARTICLE)}history/`);
  const [latest, first] = findAll(document, '.revisions > li');
  assert.ok(latest && first);
  assert.match(wordsOf(first), /First edition, with/);
  assert.match(wordsOf(latest), /After a letter\./);
  assert.equal(wordsOf(findOne(latest, 'dt a')), claim.id);
  assert.match(wordsOf(findOne(latest, 'dd')), /fish counts/);
  assert.ok(findAll(latest, 'dd ins').length > 0);
  assert.ok(findAll(latest, 'dd del').length > 0);

  const issue = pageAt(addresses.issue(claim.issue));
  const link = findAll(issue, '.dateline a').find(
    (found) => attribute(found, 'href') === `${addresses.article(ARTICLE)}history/`,
  );
  assert.match(link ? wordsOf(link) : '', /Changed 1 September 2022/);
  const feed = JSON.parse(readFileSync(join(outDir, 'feed.json'), 'utf8')) as {
    items: { id: string; date_modified: string }[];
  };
  const item = feed.items.find(({ id }) => id.endsWith(`/${ARTICLE}/`));
  assert.equal(item?.date_modified, '2022-09-01T00:00:00Z');
});
