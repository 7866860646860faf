import assert from 'node:assert/strict';
import test from 'node:test';
import { buildLedger } from './ledger.ts';
import { buildValley } from './testing/valley.ts';

test('the ledger has every claim by issue and number, withdrawn ones too', () => {
  assert.deepEqual(
    buildLedger(buildValley()).map(({ issue, claims }) => [issue.id, claims.map(({ id }) => id)]),
    [
      ['water', ['WAT-1', 'WAT-2', 'WAT-3', 'WAT-4', 'WAT-5']],
      ['weir', ['WEI-1']],
      ['heath', []],
    ],
  );
});
