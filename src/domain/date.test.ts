import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compareDates, formatDate, htmlDateTime, isAfter, parseDate, yearsOf, type PreciseDate } from './date.ts';

function dateOf(text: string): PreciseDate {
  const result = parseDate(text);
  assert.ok('date' in result, `${text}: ${'mistake' in result ? result.mistake : ''}`);
  return result.date;
}

function mistakeOf(text: string): string {
  const result = parseDate(text);
  assert.ok('mistake' in result, `${text} was taken for a date`);
  return result.mistake;
}

const long = (text: string): string => formatDate(dateOf(text), { language: 'en-GB', style: 'long' });
const short = (text: string): string => formatDate(dateOf(text), { language: 'en-GB', style: 'short' });

test('a date keeps the precision it was written with', () => {
  const rows = [
    ['2016-09-05', '2016-09-05', '2016-09-05', 'day'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2016', '2016-01-01', '2016-12-31', 'year'],
    ['2016-21', '2016-03-01', '2016-05-31', 'season'],
    ['2016-24', '2016-12-01', '2017-02-28', 'season'],
    ['2016-09-02/2016-09-03', '2016-09-02', '2016-09-03', 'interval'],
    ['2016-09/2016', '2016-09-01', '2016-12-31', 'interval'],
    ['../2016-09', null, '2016-09-30', 'interval'],
    ['2014/..', '2014-01-01', null, 'interval'],
    ['/2016', null, '2016-12-31', 'interval'],
    ['2016-09-XX', '2016-09-01', '2016-09-30', 'month'],
    ['2016-XX', '2016-01-01', '2016-12-31', 'year'],
    ['2016-XX-XX', '2016-01-01', '2016-12-31', 'year'],
    ['201X', '2010-01-01', '2019-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['XXXX-09-05', null, null, 'day'],
    ['XXXX', null, null, 'unknown'],
    ['0050', '0050-01-01', '0050-12-31', 'year'],
  ] as const;
  for (const [edtf, earliest, latest, precision] of rows)
    assert.deepEqual(dateOf(edtf), { edtf, earliest, latest, precision, approximate: false, uncertain: false });
});

test('what is about or uncertain is known to be so', () => {
  const marks = (text: string) => [dateOf(text).approximate, dateOf(text).uncertain];
  assert.deepEqual(marks('2016~'), [true, false]);
  assert.deepEqual(marks('2016-09?'), [false, true]);
  assert.deepEqual(marks('2016-09-05%'), [true, true]);
  assert.deepEqual(marks('2015~/2016'), [true, false]);
  assert.deepEqual(marks('2016-21~'), [true, false]);
});

test('a mistake says what is wrong', () => {
  assert.equal(mistakeOf('2016-02-30'), '30 February 2016 does not exist.');
  assert.equal(mistakeOf('2015-02-29'), '29 February 2015 does not exist.');
  assert.equal(mistakeOf('2015-02-29~'), '29 February 2015 does not exist.');
  assert.equal(mistakeOf('2016-13'), 'There is no month 13 (“2016-13”).');
  assert.equal(mistakeOf('2016-13-01'), 'There is no month 13 (“2016-13-01”).');
  assert.equal(mistakeOf('2016-09-03/2016-09-02'), 'The interval ends before it starts.');
  assert.equal(
    mistakeOf('2016-09-03/2016-09-03'),
    'The interval starts and ends at the same date. Write 2016-09-03 alone.',
  );
  assert.equal(mistakeOf('2016-09-03/2016-09-31'), '31 September 2016 does not exist.');
  assert.equal(mistakeOf('2016-9-5'), '“2016-9-5” is not written as a date. Did you mean 2016-09-05?');
  assert.equal(mistakeOf('2016-09-05T10:00'), '“2016-09-05T10:00” is not written as a date. Did you mean 2016-09-05?');
  assert.equal(mistakeOf('20160905'), '“20160905” is not written as a date. Did you mean 2016-09-05?');
  assert.match(mistakeOf('last autumn'), /^“last autumn” is not a date that can be read\. Write it as 2016-09-05, /);
  assert.match(mistakeOf('../..'), /^An interval needs a date/);
  assert.match(mistakeOf('2014/2015/2016'), /more than one slash/);
  for (const text of ['', '201', '[2016,2017]', '12345', '-0500', '2016-1', '2016-XX-4X', 'XXXX-13']) mistakeOf(text);
});

test('a date in words', () => {
  assert.equal(long('2016-09-05'), '5 September 2016');
  assert.equal(short('2016-09-05'), '5 Sep 2016');
  assert.equal(long('2016-09'), 'September 2016');
  assert.equal(long('2016'), '2016');
  assert.equal(long('2016~'), 'about 2016');
  assert.equal(long('2016?'), '2016, uncertain');
  assert.equal(long('2016-09%'), 'about September 2016, uncertain');
  assert.equal(long('2016-21'), 'spring 2016');
  assert.equal(long('2016-09-XX'), 'September 2016, day not given');
  assert.equal(long('2016-XX'), '2016, month not given');
  assert.equal(long('2016-XX-XX'), '2016, day and month not given');
  assert.equal(long('XXXX-09-05'), '5 September, year not given');
  assert.equal(long('XXXX'), 'date not given');
  assert.equal(long('201X'), '2010s');
  assert.equal(long('20XX'), 'between 2000 and 2099');
  assert.equal(long('2016-09-1X'), 'between 10 September 2016 and 19 September 2016');
  assert.equal(formatDate(dateOf('2016-09-05'), { language: 'en-US', style: 'long' }), '5 September 2016');
  assert.equal(formatDate(dateOf('2016-09-05'), { language: 'de', style: 'long' }), '5. September 2016');
});

test('an interval in words', () => {
  assert.equal(long('2016-09-02/2016-09-03'), '2–3 September 2016');
  assert.equal(short('2016-09-02/2016-09-03'), '2–3 Sep 2016');
  assert.equal(long('2016-08-30/2016-09-02'), '30 August – 2 September 2016');
  assert.equal(long('2015-12-30/2016-01-02'), '30 December 2015 – 2 January 2016');
  assert.equal(long('2016-08/2016-09'), 'August–September 2016');
  assert.equal(long('2015-12/2016-01'), 'December 2015 – January 2016');
  assert.equal(long('2014/2016'), '2014–2016');
  assert.equal(long('2014~/2016'), 'about 2014 – 2016');
  assert.equal(long('2016-21/2016-22'), 'spring 2016 – summer 2016');
  assert.equal(long('../2016-09'), 'by September 2016');
  assert.equal(long('2014/..'), 'since 2014');
  assert.equal(long('/2014'), 'until 2014, start not known');
  assert.equal(long('2014/'), 'from 2014, end not known');
});

test('dates are ordered by the latest day they can have, undated last', () => {
  const inOrder = [
    '2014',
    '2016-09-01',
    '../2016-09-05',
    '2016-09-02/2016-09-05',
    '2016-09-05',
    '2016-09',
    '2016',
    '2014/..',
    'XXXX',
  ];
  const shuffled = inOrder.toReversed().map(dateOf);
  assert.deepEqual(
    shuffled.sort(compareDates).map(({ edtf }) => edtf),
    inOrder,
  );
  assert.equal(compareDates(null, dateOf('2016')), 1);
  assert.equal(compareDates(undefined, null), 0);
});

test('the years of a date', () => {
  assert.deepEqual(yearsOf(dateOf('2016-09')), [2016]);
  assert.deepEqual(yearsOf(dateOf('2014/2016')), [2014, 2015, 2016]);
  assert.deepEqual(yearsOf(dateOf('2014/..')), [2014]);
  assert.deepEqual(yearsOf(dateOf('XXXX-09-05')), []);
});

test('later means certainly later', () => {
  assert.ok(isAfter(dateOf('2016-10'), dateOf('2016-09')));
  assert.ok(isAfter(dateOf('2016-09-04/..'), dateOf('../2016-09-03')));
  assert.ok(!isAfter(dateOf('2016-09-05'), dateOf('2016-09')));
  assert.ok(!isAfter(dateOf('2016~'), dateOf('2015')));
  assert.ok(!isAfter(dateOf('2017'), dateOf('2014/..')));
});

test('the value for the time element', () => {
  for (const text of ['2016-09-05', '2016-09', '2016']) assert.equal(htmlDateTime(dateOf(text)), text);
  assert.equal(htmlDateTime(dateOf('2016-09-XX')), '2016-09');
  for (const text of ['2014/2016', '2016-21', '2016~', 'XXXX-09-05', '201X', '0000'])
    assert.equal(htmlDateTime(dateOf(text)), null);
});

test('every day is read, and its words lead back to it', () => {
  const days = fc.date({ min: new Date('0100-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const edtf = day.toISOString().slice(0, 10);
      assert.equal(new Date(`${long(edtf)} UTC`).toISOString().slice(0, 10), edtf);
    }),
  );
});
