import assert from 'node:assert/strict';
import test from 'node:test';
import { formatCsv } from './csv.ts';

test('a row a line, cells quoted only where they must be', () => {
  assert.equal(
    formatCsv(
      ['a', 'b'],
      [
        ['1', 'x, "y"'],
        ['two\nlines', ''],
      ],
    ),
    '\uFEFFa,b\r\n1,"x, ""y"""\r\n"two\nlines",\r\n',
  );
});

test('a cell that looks like a formula stays text', () => {
  assert.equal(formatCsv(['a'], [['=1+1'], ['-2'], ['@x']]), "\uFEFFa\r\n'=1+1\r\n'-2\r\n'@x\r\n");
});
