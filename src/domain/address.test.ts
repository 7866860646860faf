import assert from 'node:assert/strict';
import test from 'node:test';
import { buildAddresses } from './address.ts';

test('every address begins with the base path of the site', () => {
  const addresses = buildAddresses('/papers/');
  assert.deepEqual(
    [
      addresses.home,
      addresses.page('timeline/'),
      addresses.article('the-sorrel'),
      addresses.section('the-sorrel', 'the-weir'),
      addresses.issue('water'),
      addresses.actor('marsh'),
      addresses.source('notes'),
      addresses.claim({ id: 'WAT-1', issue: 'water' }),
      addresses.words({ id: 'WAT-1', article: 'the-sorrel' }),
    ],
    [
      '/papers/',
      '/papers/timeline/',
      '/papers/articles/the-sorrel/',
      '/papers/articles/the-sorrel/#the-weir',
      '/papers/issues/water/',
      '/papers/actors/marsh/',
      '/papers/sources/#notes',
      '/papers/issues/water/#WAT-1',
      '/papers/articles/the-sorrel/#WAT-1',
    ],
  );
});
