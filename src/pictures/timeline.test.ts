import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { isInside, isOverlapping, type Box } from './box.ts';
import { boxOfMark } from './time/marks.ts';
import { drawTimeline, layoutTimeline, type TimelineEvent, type TimelineLayout } from './timeline.ts';

let count = 0;

/** An event on a day, in a period `from/to`, or open (`../to`, `from/..`). */
function event(date: string, label: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  const [from = '', to = from] = date.split('/');
  const [earliest, latest] = [from, to].map((end) => (end === '..' ? null : end));
  return {
    id: `event-${count++}`,
    title: `${label}, in a longer title`,
    label,
    earliest: earliest ?? null,
    latest: latest ?? null,
    precision: from === to ? 'day' : 'interval',
    approximate: false,
    here: true,
    ...more,
  };
}

const draw = (layout: TimelineLayout) =>
  drawTimeline(layout, { id: 't', className: 'timeline', title: 'Events & dates', here: 'this issue' });

const shift = ({ x, y, width, height }: Box, by: number): Box => ({ x, y: y + by, width, height });

/** Every mark, name and tick in the picture where it stands, and what it is called in a message. */
function boxesOf({ axis, y, lens }: TimelineLayout): { name: string; box: Box }[] {
  const axes = [{ axis, y }, ...(lens ? [lens] : [])];
  return axes.flatMap((each) => [
    ...each.axis.labels.map(({ lines, box }) => ({ name: `label ${lines.join(' ')}`, box: shift(box, each.y) })),
    ...each.axis.marks.map((mark) => ({ name: `mark ${mark.title}`, box: shift(boxOfMark(mark), each.y) })),
    ...each.axis.more.map(({ count: more, box }) => ({ name: `+${more}`, box: shift(box, each.y) })),
    ...each.axis.breaks.map(({ label, box }) => ({ name: label, box: shift(box, each.y) })),
    ...each.axis.ticks.flatMap(({ label, box }) => (box ? [{ name: `tick ${label}`, box: shift(box, each.y) }] : [])),
  ]);
}

function assertReadable(layout: TimelineLayout): void {
  const boxes = boxesOf(layout);
  const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
  boxes.forEach(({ name, box }, i) => {
    assert.ok(isInside(box, picture), `${name} leaves the picture: ${JSON.stringify(box)}`);
    const other = boxes.slice(i + 1).find((each) => isOverlapping(box, each.box));
    assert.equal(other, undefined, `${name} overlaps ${other?.name}`);
  });
}

/** Every dated event has a mark or is counted; none has two. */
function assertComplete(layout: TimelineLayout, events: TimelineEvent[]): void {
  const axes = [layout.axis, ...(layout.lens ? [layout.lens.axis] : [])];
  const marks = axes.flatMap(({ marks: each }) => each.filter(({ isStandIn }) => !isStandIn));
  const more = axes.flatMap((axis) => axis.more).reduce((sum, pile) => sum + pile.count, 0);
  assert.equal(new Set(marks.map(({ id }) => id)).size, marks.length);
  assert.equal(marks.length + more, events.length - layout.undated.length);
}

const words = fc.constantFrom(
  'Treaty',
  'River floods',
  'Council of the valley meets',
  'Vote',
  'Protest note on the dam sent',
);
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const anyEvents = (from: string, to: string, maxLength: number) => {
  const date = fc.oneof(
    { weight: 5, arbitrary: day(from, to) },
    { weight: 1, arbitrary: fc.tuple(day(from, to), day(from, to)).map((ends) => ends.toSorted().join('/')) },
    { weight: 1, arbitrary: day(from, to).map((end) => `../${end}`) },
    { weight: 1, arbitrary: day(from, to).map((start) => `${start}/..`) },
  );
  const traits = fc.record({ here: fc.boolean(), approximate: fc.boolean() });
  return fc.array(
    fc.tuple(date, words, traits).map(([when, label, more]) => event(when, label, more)),
    { minLength: 1, maxLength },
  );
};

const RANGES: [name: string, from: string, to: string, most: number][] = [
  ['on one day', '2020-03-12', '2020-03-12', 80],
  ['in a week', '2020-03-12', '2020-03-18', 60],
  ['in a year', '2020-01-01', '2020-12-31', 60],
  ['in forty years', '1980-01-01', '2019-12-31', 60],
  ['in a thousand years', '1000-01-01', '2019-12-31', 30],
];

for (const [name, from, to, most] of RANGES) {
  for (const width of [1056, 640]) {
    test(`any events ${name} are readable at a width of ${width}`, () => {
      fc.assert(
        fc.property(anyEvents(from, to, most), (events) => {
          const layout = layoutTimeline(events, { width });
          assertReadable(layout);
          assertComplete(layout, events);
          assert.ok(gzipSync(draw(layout)).length < 12_000);
        }),
        { numRuns: 40, seed: 1 },
      );
    });
  }
}

test('any mixture of clusters is readable', () => {
  const clusters = fc.tuple(
    anyEvents('1684-01-01', '1685-12-31', 5),
    anyEvents('1911-10-01', '1911-10-12', 12),
    anyEvents('2021-01-01', '2023-06-30', 25),
  );
  fc.assert(
    fc.property(clusters, (groups) => {
      const layout = layoutTimeline(groups.flat());
      assertReadable(layout);
      assertComplete(layout, groups.flat());
    }),
    { numRuns: 60, seed: 1 },
  );
});

const STORY = [
  event('1956-01-01/1956-12-31', 'First offer', { precision: 'year', here: false }),
  event('2014-11-18', 'Joint effort', { here: false }),
  event('2016-01-28', 'Railway planned'),
  event('2016-07-22', 'Shared line'),
  event('2016-09-01', 'Council meets'),
  event('2016-09-01', 'Envoy speaks'),
  event('2016-09-02/2016-09-03', 'Forum'),
  event('2016-09-05', 'Ruling'),
  event('../..', 'Undated visit'),
];

test('the picture is described in plain sentences', () => {
  assert.deepEqual(layoutTimeline(STORY).legend, [
    'The axis has 3 stretches, each to a scale of its own: 1956; 2014; January to September 2016.',
    'Left out where the axis is broken: 57 years (1957 to 2013) and 1 year (2015).',
    '1 to 5 September 2016 is drawn again below, larger.',
    'A bar means that only the period is known.',
    'One event has no date: only the list has it.',
  ]);
});

test('the lens shows the densest days, and a bar stands for them on the first axis', () => {
  const { lens, axis, undated } = layoutTimeline(STORY);
  assert.deepEqual(lens?.axis.marks.map(({ title }) => title.split(',')[0]).toSorted(), [
    'Council meets',
    'Envoy speaks',
    'Forum',
    'Ruling',
  ]);
  assert.equal(axis.marks.filter(({ isStandIn }) => isStandIn).length, 1);
  assert.deepEqual(undated, [STORY.at(-1)?.id]);
});

test('every event of a short story is named', () => {
  const { axis, lens } = layoutTimeline(STORY);
  assert.equal(axis.labels.length + (lens?.axis.labels.length ?? 0), STORY.length - 1);
});

test('solid and hollow, dots and bars, certain and uncertain are told apart and explained', () => {
  const svg = draw(
    layoutTimeline([
      event('2020-01-10', 'Certain'),
      event('2020-05-10', 'Other', { here: false }),
      event('2020-07-10', 'About then', { approximate: true }),
      event('../2020-11-10', 'Some time before'),
    ]),
  );
  assert.match(svg, /<circle class="here"/);
  assert.match(svg, /<circle class="else"/);
  assert.match(svg, /<circle class="about"/);
  assert.match(svg, /<path class="here fade"/);
  for (const text of [
    'this issue',
    'others',
    'only the period is known',
    'date uncertain',
    'beginning or end not known',
  ]) {
    assert.ok(svg.includes(`>${text}</text>`), text);
  }
});

test('where all is of one kind, nothing is explained', () => {
  assert.equal(layoutTimeline([event('2020-01-10', 'One'), event('2020-05-10', 'Two')]).key.entries.length, 0);
});

test('no event with a date gives an empty picture that says so', () => {
  const layout = layoutTimeline([event('../..', 'Some time')]);
  assert.equal(layout.undated.length, 1);
  assert.match(draw(layout), /<desc id="t-desc">No event has a date, so nothing is drawn\. One event has no date/);
});

test('the same events give the same picture, in whatever order they come', () => {
  assert.equal(draw(layoutTimeline(STORY.toReversed())), draw(layoutTimeline(STORY)));
});

test('a strict content security policy and a second picture on the page do no harm', () => {
  const svg = draw(layoutTimeline(STORY));
  assert.doesNotMatch(svg, /\sstyle=|<style|<script|NaN|undefined/);
  assert.deepEqual(
    [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id),
    ['t-title', 't-desc'],
  );
  assert.match(svg, /^<svg class="timeline" [^>]*role="img" aria-labelledby="t-title t-desc"/);
  assert.match(svg, /<title id="t-title">Events &amp; dates<\/title>/);
});
