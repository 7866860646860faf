import assert from 'node:assert/strict';
import test from 'node:test';
import { id, language, numberBetween, oneOrMore, preciseDate, text, webAddress } from './value.ts';

const fits = (schema: { safeParse(value: unknown): { success: boolean } }, values: unknown[]): boolean[] =>
  values.map((value) => schema.safeParse(value).success);

test('text has at least one letter; a number is taken as it is written', () => {
  assert.equal(text.parse(' a river '), 'a river');
  assert.equal(text.parse(13), '13');
  assert.deepEqual(fits(text, ['', '  ', true, null, ['a']]), [false, false, false, false, false]);
});

test('an id is lower case with single hyphens', () => {
  assert.deepEqual(fits(id, ['river-council', '2020', 'a--b', '-a', 'River', 'a b', 'é']), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a language is a BCP 47 tag', () => {
  assert.deepEqual(fits(language, ['en-GB', 'he', 'zh-Hant-TW', 'English', 'EN']), [true, true, true, false, false]);
});

test('a date is read, or says what is wrong with it', () => {
  assert.equal(preciseDate.parse('2020-05').latest, '2020-05-31');
  assert.equal(preciseDate.parse(2020).edtf, '2020');
  const { error } = preciseDate.safeParse('2020-02-30');
  assert.deepEqual(
    error?.issues.map(({ message }) => message),
    ['30 February 2020 does not exist.'],
  );
});

test('a web address is whole and of the web', () => {
  assert.deepEqual(
    fits(webAddress, [
      'https://a.example/b',
      'http://a.example',
      'a.example',
      'javascript:alert(1)',
      'ftp://a.example',
    ]),
    [true, true, false, false, false],
  );
});

test('a number may be kept as text, and lies between its bounds', () => {
  const degrees = numberBetween(-90, 90);
  assert.equal(degrees.parse('46.50'), 46.5);
  assert.equal(degrees.parse('-3'), -3);
  assert.deepEqual(fits(degrees, [90, 91, '90.1', 'north', '', null]), [true, false, false, false, false, false]);
});

test('one value stands for a list of one; an empty list is none', () => {
  const ids = oneOrMore(id);
  assert.deepEqual(ids.parse('a'), ['a']);
  assert.deepEqual(ids.parse(['a', 'b']), ['a', 'b']);
  assert.deepEqual(fits(ids, [[], 'A', ['a', 'B']]), [false, false, false]);
});
