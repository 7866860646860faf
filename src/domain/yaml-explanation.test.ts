import assert from 'node:assert/strict';
import test from 'node:test';
import { explainYamlCode } from './yaml-explanation.ts';

test('what the parser tells is put in words by its code', () => {
  assert.match(explainYamlCode('TAB_AS_INDENT', 'whatever').message, /tab/);
  assert.equal(
    explainYamlCode('MISSING_CHAR', 'Implicit keys need to be on a single line').message,
    'A colon is missing after this key.',
  );
  assert.equal(
    explainYamlCode('MISSING_CHAR', 'Missing , between flow collection items').message,
    'A comma is missing before this.',
  );
});

test('a code without words gives what the parser says', () => {
  assert.equal(explainYamlCode('NEW_CODE', 'Something new').message, 'This is not valid YAML: Something new.');
});
