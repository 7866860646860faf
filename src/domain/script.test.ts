import assert from 'node:assert/strict';
import test from 'node:test';
import { buildLibrary, type Contents, type Library } from './library.ts';
import { beginsRightToLeft, splitByScript } from './script.ts';

const libraryWith = (...languages: string[]): Library =>
  buildLibrary({
    site: null,
    issues: [],
    actors: languages.map((language) => ({ id: language, name: language, language })) as unknown as Contents['actors'],
    places: [],
    terms: [],
    articles: [],
    pages: [],
    snapshots: new Map(),
    problems: [],
  });

const read = (text: string, ...languages: string[]): string[] =>
  splitByScript(text, libraryWith(...languages)).map(({ text: words, language }) => `${language}: ${words}`);

test('a text in Latin letters is one part', () => {
  assert.deepEqual(read('The river, m³/s, is 4 °C.'), ['null: The river, m³/s, is 4 °C.']);
  assert.deepEqual(read(''), []);
});

test('words of another script are parted from the rest and say their language', () => {
  assert.deepEqual(read('Lakatosheva (Велимира Лъкатошева), chief', 'bg'), [
    'null: Lakatosheva (',
    'bg: Велимира Лъкатошева',
    'null: ), chief',
  ]);
});

test('a language written in Latin letters is known by its own script', () => {
  assert.deepEqual(read('沈岚河', 'zh-Latn'), ['zh: 沈岚河']);
  assert.deepEqual(read('الماء', 'ar-Latn'), ['ar: الماء']);
});

test('where no language is given, or several are, only the script is said', () => {
  assert.deepEqual(read('Река'), ['und-Cyrl: Река']);
  assert.deepEqual(read('Река', 'bg', 'uk'), ['und-Cyrl: Река']);
  assert.deepEqual(read('河', 'ja', 'zh'), ['und-Hani: 河']);
});

test('marks and spaces between words of a script belong to them, brackets and the last mark do not', () => {
  assert.deepEqual(read('ينتظر، ولا ينتظر.', 'ar'), ['ar: ينتظر، ولا ينتظر', 'null: .']);
  assert.deepEqual(read('Река [Tarvel] река', 'bg'), ['bg: Река', 'null:  [Tarvel] ', 'bg: река']);
});

test('two scripts side by side are two parts', () => {
  assert.deepEqual(read('Река 河', 'bg', 'zh'), ['bg: Река', 'null:  ', 'zh: 河']);
});

test('words in the script of the publication are not parted off', () => {
  const library = libraryWith('ar');
  const site = { ...library.site, language: 'bg' };
  assert.deepEqual(
    splitByScript('Реката, الماء', { ...library, site }).map(({ language }) => language),
    [null, 'ar'],
  );
});

test('the direction of a script is said', () => {
  const [run] = splitByScript('الماء', libraryWith());
  assert.equal(run?.isRightToLeft, true);
  assert.equal(beginsRightToLeft('“الماء” water'), true);
  assert.equal(beginsRightToLeft('water الماء'), false);
  assert.equal(beginsRightToLeft(''), false);
});
