import assert from 'node:assert/strict';
import test from 'node:test';
import { readBuiltSites } from '../lib/built-site.ts';
import { attribute, findAll, findOne, wordsOf } from '../lib/dom.ts';

for (const { contentDir, library, addresses, page } of await readBuiltSites()) {
  test(`${contentDir}: an actor’s page has everything that the actor said or did, oldest first, each leading home`, () => {
    for (const { id } of library.actors) {
      const { document } = page(addresses.actor(id));
      const numbers = findAll(document, '#claims .claims > li .margin .claim-number');
      const expected = library.claims.filter(({ actors }) => actors.includes(id));
      assert.deepEqual(numbers.map(wordsOf).toSorted(), expected.map((claim) => claim.id).toSorted(), id);
      for (const number of numbers) {
        const claim = library.claimsById.get(wordsOf(number));
        assert.equal(attribute(number, 'href'), claim && addresses.claim(claim));
      }
      const days = numbers.flatMap((number) => library.claimsById.get(wordsOf(number))?.said?.latest ?? []);
      assert.deepEqual(days, days.toSorted(), id);
    }
  });

  test(`${contentDir}: an actor of whom nothing is on record has a page that says so`, () => {
    const silent = library.actors.filter(({ id }) => !library.claims.some(({ actors }) => actors.includes(id)));
    assert.ok(silent.length > 0);
    for (const { id } of silent) {
      const { document } = page(addresses.actor(id));
      assert.equal(wordsOf(findOne(document, '#claims .nothing')), 'Nothing on record here.');
    }
  });

  test(`${contentDir}: an actor’s page has the name, the role and whom the actor belongs to`, () => {
    for (const { id, name, role, of } of library.actors) {
      const opening = findOne(page(addresses.actor(id)).document, 'header.opening');
      assert.equal(wordsOf(findOne(opening, 'h1')), name);
      assert.ok(role === undefined || wordsOf(opening).includes(role), id);
      assert.ok(
        of === undefined || findAll(opening, 'a').some((link) => attribute(link, 'href') === addresses.actor(of)),
        id,
      );
    }
  });

  test(`${contentDir}: the list of actors has each once`, () => {
    const links = findAll(page(addresses.page('actors/')).document, 'main .entries a').map((link) =>
      attribute(link, 'href'),
    );
    assert.deepEqual(links.toSorted(), library.actors.map(({ id }) => addresses.actor(id)).toSorted());
  });
}
