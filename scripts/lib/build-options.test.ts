import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBuildOptions } from './build-options.ts';

test('without options everything is built, with the cache', () => {
  assert.deepEqual(parseBuildOptions([]), { without: new Set(), isCaching: true, report: undefined });
});

test('phases are left out by their names, in one list or in several', () => {
  for (const words of [
    ['--without', 'pdfs,search'],
    ['--without=pdfs', '--without=search'],
    ['--without', 'pdfs, search'],
  ]) {
    const options = parseBuildOptions([...words, '--no-cache', '--report', 'r.json']);
    assert.deepEqual(options, { without: new Set(['pdfs', 'search']), isCaching: false, report: 'r.json' });
  }
});

test('what is not known is told in a sentence', () => {
  assert.deepEqual(parseBuildOptions(['--without', 'pdf']), {
    mistake: 'A build has no phase “pdf” to leave out. There are: pdfs, search, hosting.',
  });
  for (const words of [['--fast'], ['search'], ['--report']]) {
    const options = parseBuildOptions(words);
    assert.ok('mistake' in options && options.mistake.includes('--no-cache'), words.join(' '));
  }
});
