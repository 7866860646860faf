import assert from 'node:assert/strict';
import test from 'node:test';
import { basePath, checkSettingSchema, siteSchema, type Site } from './site.ts';

const site = (url: string): Site =>
  siteSchema.parse({ title: 'T', description: 'D', language: 'en-GB', url, rights: 'Free.', issues: ['water'] });

test('the base path is that of the address, with a slash at both ends', () => {
  assert.equal(basePath(site('https://sorrel.example')), '/');
  assert.equal(basePath(site('https://sorrel.example/papers')), '/papers/');
  assert.equal(basePath(site('https://sorrel.example/a/b/')), '/a/b/');
});

test('no rule is held otherwise unless that is said, with a reason', () => {
  assert.deepEqual(site('https://sorrel.example').checks, []);
  const setting = { rule: 'claim-has-date', level: 'off', reason: 'The article gives none.' };
  assert.equal(checkSettingSchema.safeParse(setting).success, true);
  assert.equal(checkSettingSchema.safeParse({ ...setting, reason: undefined }).success, false);
  assert.equal(checkSettingSchema.safeParse({ ...setting, level: 'on' }).success, false);
});
