import assert from 'node:assert/strict';
import test from 'node:test';
import { isInstalled } from './installed.mjs';

const locked = (packages: Record<string, object>): { packages: Record<string, object> } => ({
  packages: { '': { name: 'x' }, ...packages },
});
const a = { version: '1.0.0', integrity: 'sha512-a' };
const forMac = { version: '2.0.0', integrity: 'sha512-b', optional: true };
const wanted = locked({ 'node_modules/a': a, 'node_modules/for-mac': forMac });

test('an installation without the packages of other platforms is complete', () => {
  assert.equal(isInstalled(wanted, { packages: { 'node_modules/a': a } }), true);
  assert.equal(isInstalled(wanted, { packages: { 'node_modules/a': a, 'node_modules/for-mac': forMac } }), true);
});

test('nothing is installed where npm has not finished', () => {
  assert.equal(isInstalled(wanted, null), false);
  assert.equal(isInstalled(null, wanted), false);
});

test('a missing package is noticed', () => {
  assert.equal(isInstalled(wanted, { packages: { 'node_modules/for-mac': forMac } }), false);
});

test('another version, other bytes and a package that is no longer wanted are noticed', () => {
  for (const packages of [
    { 'node_modules/a': { ...a, version: '1.0.1' } },
    { 'node_modules/a': { ...a, integrity: 'sha512-c' } },
    { 'node_modules/a': a, 'node_modules/for-mac': { ...forMac, version: '2.0.1' } },
    { 'node_modules/a': a, 'node_modules/b': a },
  ]) {
    assert.equal(isInstalled(wanted, { packages }), false, JSON.stringify(packages));
  }
});
