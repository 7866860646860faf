import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDate, type PreciseDate } from '#domain/date.ts';
import { findNumericOrder, findWrittenDates, formatEdtf, parseWrittenDate } from './written-date.ts';

function dateOf(edtf: string): PreciseDate {
  const parsed = parseDate(edtf);
  assert.ok('date' in parsed);
  return parsed.date;
}

const read = (text: string, published = '2016-09'): string | null => {
  const date = parseWrittenDate(text, 'day-first');
  return date && formatEdtf(date, dateOf(published));
};

test('dates are read as American and British texts write them', () => {
  assert.equal(read('September 5'), '2016-09-05');
  assert.equal(read('Sept. 5, 2014'), '2014-09-05');
  assert.equal(read('5 September 2014'), '2014-09-05');
  assert.equal(read('the 5th of May 2012'), '2012-05-05');
  assert.equal(read('Monday, May 3'), '2016-05-03');
  assert.equal(read('May 2014'), '2014-05');
  assert.equal(read('Spring 2014'), '2014-21');
  assert.equal(read('2014'), '2014');
});

test('stretches stay stretches', () => {
  assert.equal(read('September 2–3'), '2016-09-02/2016-09-03');
  assert.equal(read('30 August–2 September 2016'), '2016-08-30/2016-09-02');
});

test('a day without a year is the last one before the publication', () => {
  assert.equal(read('October 4'), '2015-10-04');
  assert.equal(read('September 28', '2016-09-12'), '2015-09-28');
  assert.equal(read('September 12', '2016-09-12'), '2016-09-12');
  assert.equal(read('29 February', '2018-01'), '2016-02-29');
});

test('without a publication the year is not known', () => {
  const date = parseWrittenDate('May 3', 'day-first');
  assert.equal(date && formatEdtf(date, null), 'XXXX-05-03');
});

test('what is no date, or no possible one, is not read', () => {
  for (const text of ['Mayor 5', 'September 31', 'Monday', 'May Roe', '45/45/2014', 'soon'])
    assert.equal(read(text), null, text);
});

test('numbers alone follow the rest of the text', () => {
  assert.equal(findNumericOrder('On May 3, 2014 he came.'), 'month-first');
  assert.equal(findNumericOrder('On 3 May 2014 he came.'), 'day-first');
  const american = parseWrittenDate('5/3/2014', 'month-first');
  assert.equal(american && formatEdtf(american, null), '2014-05-03');
});

test('dates are found in running text', () => {
  const text = 'He came on May 3, 1999, left in June 2001, and said on Monday that 2012 was dry.';
  assert.deepEqual(
    findWrittenDates(text, 'day-first').map(({ start, end }) => text.slice(start, end)),
    ['May 3, 1999', 'June 2001'],
  );
});
