import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import test from 'node:test';
import { isNewEnough, readNodeVersion } from './node-version.mjs';

test('Node 24 and later are new enough', () => {
  assert.deepEqual(['v24.0.0', 'v26.10.0', 'v104.1.0'].map(isNewEnough), [true, true, true]);
  assert.deepEqual(['v20.20.2', 'v23.11.1', 'v9.24.0', undefined, ''].map(isNewEnough), [
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('the version is that of the Node on the search path', () => {
  assert.equal(readNodeVersion(dirname(process.execPath)), process.version);
  assert.equal(readNodeVersion('/nowhere'), undefined);
});
