import assert from 'node:assert/strict';
import test from 'node:test';
import { fuzzImport } from './import-fuzz.ts';

test('spoiled texts are imported or refused, without a crash, and errors have a place', async () => {
  const { failures, inputs } = await fuzzImport(100, 50_000);
  assert.equal(inputs, 100);
  assert.deepEqual(
    failures.map(({ seed, reason }) => `${seed}: ${reason}`),
    [],
  );
});
