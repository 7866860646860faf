import assert from 'node:assert/strict';
import test from 'node:test';
import { formatPeriod } from './calendar.ts';
import { buildSpans } from './span.ts';
import { findStretches } from './stretches.ts';

function stretchesOf(...dates: string[]) {
  const spans = buildSpans(
    dates.map((date, i) => {
      const [earliest = '', latest = earliest] = date.split('/');
      const precision = earliest === latest ? 'day' : 'interval';
      return { id: `event-${i}`, title: date, earliest, latest, precision, approximate: false, here: true };
    }),
  );
  const { stretches, gaps } = findStretches(spans);
  return {
    periods: stretches.map(({ from, endBefore }) => formatPeriod(from, endBefore)),
    gaps: gaps.map(({ text }) => text),
    later: gaps.map(({ later }) => later),
  };
}

test('centuries apart, each cluster is a stretch of its own', () => {
  const { periods, gaps, later } = stretchesOf('1684-05-01', '1911-10-10', '2021-03-01', '2022-06-01', '2023-01-05');
  assert.deepEqual(periods, ['1684', '1911', 'January 2021 to January 2023']);
  assert.deepEqual(gaps, ['226 years not drawn: 1685 to 1910', '109 years not drawn: 1912 to 2020']);
  assert.deepEqual(later, [['event-1'], ['event-2', 'event-3', 'event-4']]);
});

test('a single year left out is named', () => {
  const { gaps } = stretchesOf('1956-01-01/1956-12-31', '2014-11-18', '2016-01-28', '2016-09-05');
  assert.deepEqual(gaps, ['57 years not drawn: 1957 to 2013', '1 year not drawn: 2015']);
});

test('small gaps in a long run of years are no breaks', () => {
  const years = Array.from({ length: 20 }, (_, i) => `${1950 + i * 3}-04-01`);
  assert.deepEqual(stretchesOf(...years), { periods: ['1950 to 2007'], gaps: [], later: [] });
});

test('a few dates some years apart share one axis', () => {
  assert.deepEqual(stretchesOf('2001-05-04', '2006-01-01', '2012-02-16').periods, ['2001 to 2012']);
  assert.deepEqual(stretchesOf('1648-05-15', '2019-02-16').periods, ['1648', '2019']);
});

test('there are never more than four stretches', () => {
  const dates = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((step) => `${String(1000 + step * 3).padStart(4, '0')}-01-01`);
  assert.ok(stretchesOf(...dates).periods.length <= 4);
});

test('one stretch is no longer than it need be', () => {
  assert.deepEqual(stretchesOf('2019-05-04').periods, ['1 to 7 May 2019']);
  assert.deepEqual(stretchesOf('2019-05-04', '2019-05-16').periods, ['3 to 17 May 2019']);
  assert.deepEqual(stretchesOf('2019-05-04', '2020-02-16').periods, ['May 2019 to February 2020']);
});
