import assert from 'node:assert/strict';
import test from 'node:test';
import { checkLibrary } from '#domain/checks/check-library.ts';
import { buildPublication } from '#domain/testing/publication.ts';
import { formatTextReport } from './text.ts';

const library = buildPublication({ 'actors/upland.yaml': 'name: Upland\ntype: land\n' });
const report = { library, problems: checkLibrary(library) };
const COLOUR = /\u001b\[\d+m/g;

test('colour sets off the rule and the place, and changes no letter', () => {
  const plain = formatTextReport(report, false);
  const painted = formatTextReport(report, true);
  assert.doesNotMatch(plain, COLOUR);
  assert.match(painted, /\u001b\[31mvalue-has-right-form\u001b\[39m/);
  assert.equal(painted.replace(COLOUR, ''), plain);
});

test('nothing wrong is said in a line', () => {
  const sound = buildPublication();
  assert.equal(formatTextReport({ library: sound, problems: [] }, false), 'Nothing is wrong in 10 files.\n');
});
