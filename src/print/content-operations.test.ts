import assert from 'node:assert/strict';
import test from 'node:test';
import { readOperations } from './content-operations.ts';

test('a line is an operation; properties over several lines are one', () => {
  assert.deepEqual(
    readOperations(
      'q\n0 0 m\n/Span <<\n  /ActualText (a b)\n  /MCID 0\n>> BDC\n/Artifact <<\n  /A <<\n    /B 1\n  >>\n>> BDC\n(x y) Tj\nEMC',
    ),
    [
      { operator: 'q', line: 'q' },
      { operator: 'm', line: '0 0 m' },
      { operator: 'BDC', line: '/Span<</ActualText (a b)/MCID 0>>BDC' },
      { operator: 'BDC', line: '/Artifact<</A <</B 1>>>>BDC' },
      { operator: 'Tj', line: '(x y) Tj' },
      { operator: 'EMC', line: 'EMC' },
    ],
  );
});
