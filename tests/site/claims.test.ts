import assert from 'node:assert/strict';
import test from 'node:test';
import { formatClaimKind, type Claim } from '#domain/claim.ts';
import { readBuiltSites, type BuiltSite } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';
import { hasWordsInBody } from '../lib/marked-words.ts';

for (const site of await readBuiltSites()) {
  const standing = site.library.claims.filter(({ withdrawn }) => withdrawn === undefined);
  const check = (name: string, claims: Claim[], findMistakes: (claim: Claim) => string[]): void =>
    void test(`${site.contentDir}: ${name}`, () => {
      assert.ok(claims.length > 0);
      assert.deepEqual(
        claims.flatMap((claim) => findMistakes(claim).map((mistake) => `${claim.id} ${mistake}`)),
        [],
      );
    });

  check(
    'every claim stands on the page of its issue, with its number, its speakers and its kind',
    standing,
    (claim) => {
      const item = itemOf(site, claim);
      const names = claim.actors.map((id) => site.library.actorsById.get(id)?.name ?? id);
      return [
        ...(attribute(findOne(item, '.margin .claim-number'), 'href') === `#${claim.id}` ? [] : ['is not led to']),
        ...(wordsOf(findOne(item, '.kind')) === formatClaimKind(claim.kind) ? [] : ['is of another kind']),
        ...names.filter((name) => !wordsOf(findOne(item, '.speaker')).includes(name)).map((name) => `lacks ${name}`),
        ...(wordsOf(findOne(item, '.words')) === '' ? ['says nothing'] : []),
      ];
    },
  );

  const inBody = standing.filter((claim) => hasWordsInBody(site.library, claim));
  check('every claim leads to its words in the article, and they lead back', inBody, (claim) => {
    const address = site.addresses.words(claim);
    const back = numberBefore(site, claim);
    return [
      ...(hrefsIn(itemOf(site, claim)).includes(address) ? [] : ['does not lead to its words']),
      ...(back === site.addresses.claim(claim) ? [] : [`has words that lead to ${back}`]),
    ];
  });

  const elsewhere = standing.filter((claim) => !hasWordsInBody(site.library, claim));
  test(`${site.contentDir}: a claim without words in the article leads to none`, () => {
    const wrong = elsewhere.filter((claim) => hrefsIn(itemOf(site, claim)).includes(site.addresses.words(claim)));
    assert.deepEqual(wrong, []);
  });

  const sourced = standing.filter(({ sources }) => sources.length > 0);
  check('every claim leads to its sources, and they lead back', sourced, (claim) => {
    const { document } = site.page(site.addresses.issue(claim.issue));
    const cited = hrefsIn(itemOf(site, claim)).filter((href) => href.startsWith('#source-'));
    const entries = cited.map((href) => findOne(document, href));
    const documents = entries.map((entry) => attribute(findOne(entry, 'a.margin'), 'href'));
    const expected = claim.sources.map((key) => site.addresses.source(sourceIdOf(site, claim, key)));
    return [
      ...(documents.join() === expected.join() ? [] : [`cites ${documents.join()}`]),
      ...entries.filter((entry) => !hrefsIn(entry).includes(`#${claim.id}`)).map(({ id }) => `is not named by ${id}`),
      ...expected
        .map((address) => findOne(site.page(address).document, `[id="${address.split('#')[1]}"]`))
        .filter((entry) => !hrefsIn(entry).includes(site.addresses.claim(claim)))
        .map(({ id }) => `is not named by ${id} among the sources`),
    ];
  });

  const resting = standing.filter(({ restsOn }) => restsOn.length > 0);
  check('every judgement names the claims on which it rests', resting, (claim) => {
    const numbers = findAll(itemOf(site, claim), '.trace .claim-number').map(wordsOf);
    return numbers.join() === claim.restsOn.join() ? [] : [`rests on ${numbers.join()}`];
  });

  test(`${site.contentDir}: the ledger lists every claim by number, each once`, () => {
    const { document } = site.page(site.addresses.page('claims/'));
    const rows = findAll(document, '.ledger tbody tr').map((row) => findOne(row, 'th .claim-number'));
    const expected = site.library.issues.flatMap(({ id }) => numbersOf(site.library.claims, id));
    assert.deepEqual(rows.map(wordsOf), expected);
    assert.deepEqual(
      rows.map((link) => attribute(link, 'href')),
      expected.map((id) => site.addresses.claim(site.library.claimsById.get(id) as Claim)),
    );
  });

  test(`${site.contentDir}: a withdrawn claim keeps its place and its reason, and says nothing else`, () => {
    for (const claim of site.library.claims.filter(({ withdrawn }) => withdrawn !== undefined)) {
      const tombstone = itemOf(site, claim);
      assert.ok(tombstone.matches('.withdrawn'));
      assert.match(wordsOf(tombstone), new RegExp(`^${claim.id} ?Withdrawn`));
      assert.ok(wordsOf(tombstone).includes(claim.withdrawn ?? ''));
      assert.ok(!wordsOf(tombstone).includes(claim.gist));
      const { document } = site.page(site.addresses.article(claim.article));
      assert.equal(findAll(document, `.prose [id="${claim.id}"]`).length, 0, 'none of its words are marked');
      assert.equal(wordsOf(findOne(document, `#withdrawn li.withdrawn[id="${claim.id}"]`)), wordsOf(tombstone));
    }
  });
}

const itemOf = (site: BuiltSite, { id, issue }: Claim): Element =>
  findOne(site.page(site.addresses.issue(issue)).document, `#claims li.claim[id="${id}"]`);

const hrefsIn = (element: Element): string[] => findAll(element, 'a[href]').map((link) => attribute(link, 'href'));

/** Where the number of a claim in the text of its article leads. It stands right before the first of its words. */
function numberBefore(site: BuiltSite, { id, article }: Claim): string | null {
  const { document } = site.page(site.addresses.article(article));
  const words = findOne(document, `.prose [id="${id}"]`);
  const passage = words.closest('.passage') ?? findOne(words, '.passage');
  const number = findAll(passage, 'a.claim-number').find((link) => wordsOf(link) === id);
  return number ? attribute(number, 'href') : null;
}

const sourceIdOf = ({ library }: BuiltSite, { article }: Claim, key: string): string =>
  library.articlesBySlug.get(article)?.sources.find((source) => source.key === key)?.id ?? '';

const numbersOf = (claims: readonly Claim[], issue: string): string[] =>
  claims
    .filter((claim) => claim.issue === issue)
    .map(({ id }) => id)
    .sort((a, b) => Number(a.split('-')[1]) - Number(b.split('-')[1]));
