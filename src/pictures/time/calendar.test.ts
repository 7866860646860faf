import assert from 'node:assert/strict';
import test from 'node:test';
import { formatPeriod, parseDay, splitDay, startOfYear } from './calendar.ts';

const period = (from: string, to: string) => formatPeriod(parseDay(from), parseDay(to) + 1);

test('a period is written as coarsely as it can be', () => {
  assert.equal(period('1956-01-01', '1956-12-31'), '1956');
  assert.equal(period('2021-01-01', '2023-12-31'), '2021 to 2023');
  assert.equal(period('2016-09-01', '2016-09-30'), 'September 2016');
  assert.equal(period('2016-01-01', '2016-09-30'), 'January to September 2016');
  assert.equal(period('2015-11-01', '2016-02-29'), 'November 2015 to February 2016');
  assert.equal(period('2016-09-01', '2016-09-05'), '1 to 5 September 2016');
  assert.equal(period('2016-08-28', '2016-09-05'), '28 August to 5 September 2016');
  assert.equal(period('2016-12-30', '2017-01-02'), '30 December 2016 to 2 January 2017');
  assert.equal(period('2016-09-05', '2016-09-05'), '5 September 2016');
});

test('early years are years of their own', () => {
  assert.deepEqual(splitDay(startOfYear(79)), { year: 79, month: 0, day: 1 });
  assert.equal(parseDay('0079-01-01'), startOfYear(79));
});

test('what is no date is an error of the caller', () => {
  assert.throws(() => parseDay('2016-13-01'), RangeError);
});
