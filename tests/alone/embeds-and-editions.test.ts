import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { parseHTML } from 'linkedom';
import { buildAddresses } from '#domain/address.ts';
import type { Claim } from '#domain/claim.ts';
import { buildHeaders } from '#export/hosting/policy.ts';
import { findFile } from '#scripts/lib/find-file.ts';
import { readLibrary } from '#src/read-library.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';
import { makePublication } from '../lib/make-publication.ts';

const BASE = '/briefings/';
const ARTICLE = 'the-ladder-at-ombra';
/** The numbers of one claim put in other words, one withdrawn, and one that is new. */
const [CHANGED, WITHDRAWN, NEW] = ['FSH-1', 'FSH-3', 'FSH-10'];

const said: string[] = [];

/** Open to all, and with two editions that were closed by the command; between them claims were changed. */
const { contentDir, outDir } = makePublication((dir) => {
  appendFileSync(join(dir, 'site.yaml'), '\nembedding: everyone\n');
  rmSync(join(dir, 'editions.lock'));
  closeEdition(dir, '2023-02-01');
  const file = join(dir, 'articles', `${ARTICLE}.mdx`);
  writeFileSync(file, revise(readFileSync(file, 'utf8')));
  closeEdition(dir, '2023-09-01', 'After a letter.');
  closeEdition(dir, '2023-10-01');
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

test('the page of an issue names its frame for other sites, and shows the line to copy', () => {
  for (const { id } of library.issues) {
    const document = pageAt(addresses.issue(id));
    const link = attribute(findOne(document, 'head > link[type="application/json+oembed"]'), 'href');
    assert.equal(new URL(link).pathname, addresses.page(`oembed/issues/${id}.json`));
    const code = wordsOf(findOne(document, '.citation code'));
    assert.match(code, new RegExp(`^<iframe src="[^"]*/embed/issues/${id}/"`));
    const ofClaims = findAll(pageAt(`${addresses.issue(id)}cite/`), 'code').map(wordsOf);
    const kept = library.claims.filter(({ issue, withdrawn }) => issue === id && withdrawn === undefined);
    assert.deepEqual(
      ofClaims.map((line) => /embed\/claims\/([^/]*)\//.exec(line)?.[1]).sort(),
      kept.map((claim) => claim.id).sort(),
    );
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

function closeEdition(dir: string, ...parameters: string[]): void {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/edition.ts', ...parameters], {
    env: { ...process.env, CONTENT_DIR: dir },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  said.push(stdout);
}

function revise(text: string): string {
  const revised = text
    .replace('bound themselves in 1684 to let', 'swore in 1684 to let')
    .replace(/    quote: the only sentence in the treaty .*\n/, '    withdrawn: He was not in the room that day.\n')
    .replace(
      '\nclaims:\n',
      `\nclaims:\n  - { id: ${NEW}, issue: fish-passage, kind: assessment, gist: The ladder works., restsOn: [${CHANGED}] }\n`,
    );
  assert.equal(revised.split('swore in 1684').length + revised.split('He was not in').length, 4);
  return revised;
}

test('the command freezes the numbers, writes the entry, and says what it did', () => {
  const [first = '', second = '', third = ''] = said;
  assert.match(first, /The ledger has all \d+ numbers already\.\nThe edition of 2023-02-01 is closed/);
  assert.match(second, /1 number added to ledger\.lock/);
  assert.match(second, /The edition of 2023-09-01 is closed/);
  assert.match(third, /No claim, title, summary or bottom line has changed since the last edition\./);
  assert.match(readFileSync(join(contentDir, 'ledger.lock'), 'utf8'), new RegExp(`^${NEW} ${ARTICLE}$`, 'm'));
  const { editions } = JSON.parse(readFileSync(join(contentDir, 'editions.lock'), 'utf8')) as {
    editions: { date: string; articles: object }[];
  };
  assert.deepEqual(
    editions.map(({ date, articles }) => [date, Object.keys(articles).length]),
    [
      ['2023-02-01', library.articles.length],
      ['2023-09-01', 1],
    ],
    'the second holds only the article that had changed',
  );
});

test('an edition with a wrong date, or before the last one, is not closed', () => {
  for (const [date, sentence] of [
    ['2023-13-01', /13/],
    ['2020-01-01', /The last edition is of 2023-09-01; this one cannot be earlier\./],
  ] as const) {
    const { status, stderr } = spawnSync('node', ['scripts/edition.ts', date], {
      env: { ...process.env, CONTENT_DIR: contentDir },
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\bat .*\.ts:/, 'no stack');
  }
});

test('a history says what changed, claim by claim and word by word', () => {
  const document = pageAt(`${addresses.article(ARTICLE)}history/`);
  const [latest, first, ...others] = findAll(document, '.revisions > li');
  assert.ok(latest && first);
  assert.deepEqual(others, []);
  assert.match(wordsOf(first), /First edition, with \d+ claims/);
  assert.match(wordsOf(latest), /Three changes\. After a letter\./);
  const changes = new Map(
    findAll(latest, '.changes > div').map((change) => [wordsOf(findOne(change, 'dt')), findOne(change, 'dd')]),
  );
  assert.deepEqual([...changes.keys()], [`${CHANGED} changed`, `${WITHDRAWN} withdrawn`, `${NEW} new`]);
  const changed = changes.get(`${CHANGED} changed`);
  assert.ok(changed);
  assert.deepEqual(findAll(changed, 'del').map(wordsOf), ['bound themselves']);
  assert.deepEqual(findAll(changed, 'ins').map(wordsOf), ['swore']);
  assert.match(wordsOf(changed), /in 1684 to let the fish pass/);
  assert.match(wordsOf(changes.get(`${WITHDRAWN} withdrawn`) as Element), /^He was not in the room that day\.$/);
  assert.match(wordsOf(changes.get(`${NEW} new`) as Element), /^The ladder works\.$/);
});

test('the issues say since when they have changed, and lead to the history', () => {
  for (const [issue, words] of [['fish-passage', /^Changed 1 September 2023 \(FSH-1, FSH-3, FSH-10\)\.$/]] as const) {
    const dateline = findOne(pageAt(addresses.issue(issue)), '.dateline');
    const [, said = ''] = /(Changed .*?\.)/.exec(wordsOf(dateline)) ?? [];
    assert.match(said, words);
    const link = findAll(dateline, 'a').find((found) => wordsOf(found).startsWith('Changed'));
    assert.equal(link && attribute(link, 'href'), `${addresses.article(ARTICLE)}history/`);
    assert.match(wordsOf(dateline), /Last updated 1 September 2023\./);
  }
  assert.doesNotMatch(wordsOf(findOne(pageAt(addresses.issue('water-shares')), '.dateline')), /Changed/);
});

test('a withdrawn claim is still found at every address it had, with its reason', () => {
  const claim = { id: WITHDRAWN ?? '', issue: 'fish-passage' };
  const places = [
    addresses.claim(claim),
    addresses.words({ ...claim, article: ARTICLE } as Claim),
    addresses.page(`embed/claims/${WITHDRAWN}/`),
  ];
  for (const place of places) {
    const { hash } = new URL(place, library.site.url);
    const document = pageAt(place);
    const found = hash === '' ? findOne(document, '.claim') : document.getElementById(hash.slice(1));
    assert.ok(found, place);
    assert.match(
      wordsOf(found),
      /^FSH-3\s*Withdrawn\. The number is not used again\. He was not in the room that day\.$/,
    );
  }
  const { claims } = JSON.parse(readFileSync(join(outDir, 'claims.json'), 'utf8')) as {
    claims: { id: string; withdrawn: string | null }[];
  };
  assert.equal(claims.find(({ id }) => id === WITHDRAWN)?.withdrawn, 'He was not in the room that day.');
});

test('feeds, sitemap and linked data name the day of the edition for what has changed, and no other', () => {
  const feed = JSON.parse(readFileSync(join(outDir, 'feed.json'), 'utf8')) as {
    items: { id: string; date_modified: string }[];
  };
  const days = new Map(feed.items.map(({ id, date_modified: day }) => [id, day.slice(0, 10)]));
  const sitemap = readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8');
  for (const { slug } of library.articles) {
    const url = new URL(addresses.article(slug), library.site.url).href;
    const [, lastmod] = new RegExp(`<loc>${url}</loc><lastmod>([^<]*)`).exec(sitemap) ?? [];
    const isChanged = slug === ARTICLE;
    assert.equal(days.get(url) === '2023-09-01', isChanged, slug);
    assert.equal(lastmod === '2023-09-01', isChanged, slug);
    const page = pageAt(addresses.article(slug)).documentElement.outerHTML;
    assert.equal(page.includes('"dateModified":"2023-09-01"'), isChanged, slug);
  }
});
