import { element, escapeText, formatNumber, picture } from './svg.ts';
import { measureText } from './text-width.ts';
import { TICK_BASELINE, type Tick } from './ticks.ts';
import type { AxisBreak, TimeAxis } from './time-axis.ts';
import { LINE_HEIGHT, type TimeLabel } from './time-labels.ts';
import { BAR_HEIGHT, DOT_RADIUS, RING_RADIUS, type Mark, type More } from './time-marks.ts';
import type { Lens, TimelineLayout } from './timeline-layout.ts';

export { layoutTimeline, type TimelineLayout } from './timeline-layout.ts';
export type { Gap } from './stretches.ts';
export type { TimelineEvent } from './timeline-span.ts';

export type TimelineFrame = {
  /** Prefix of the ids in the picture: unique on its page. */
  id: string;
  title: string;
  /** What the solid marks belong to, as in `this issue`. */
  here: string;
};

const n = formatNumber;

/** A bar that fades away in three pieces, for an end that is open or uncertain. */
function drawFade(x: number, y: number, direction: 1 | -1): string {
  const pieces = [
    [2, 4],
    [8, 3],
    [13, 2],
  ] as const;
  const [top, bottom] = [n(y - BAR_HEIGHT / 2), n(y + BAR_HEIGHT / 2)];
  return pieces
    .map(
      ([away, wide]) =>
        `M${n(x + direction * away)} ${top}H${n(x + direction * (away + wide))}V${bottom}H${n(x + direction * away)}z`,
    )
    .join('');
}

function drawMark(mark: Mark): string {
  const { kind, x0, x1, y, isHere, isUncertain, fadesBefore, fadesAfter, title } = mark;
  const className = isHere ? 'here' : 'else';
  const tip = title === '' ? '' : element('title', {}, escapeText(title));
  if (kind === 'dot') {
    const ring = isUncertain ? element('circle', { class: 'about', cx: x0, cy: y, r: RING_RADIUS }) : '';
    return ring + element('circle', { class: className, cx: x0, cy: y, r: DOT_RADIUS }, tip);
  }
  const bar = { x: x0, y: y - BAR_HEIGHT / 2, width: x1 - x0, height: BAR_HEIGHT };
  const fades = (fadesBefore ? drawFade(x0, y, -1) : '') + (fadesAfter ? drawFade(x1, y, 1) : '');
  return (
    element('rect', { class: className, ...bar }, tip) +
    (fades ? element('path', { class: `${className} fade`, d: fades }) : '')
  );
}

function drawTick({ x, label, isMain, box }: Tick): string {
  const line = element('path', { class: 'tick', d: `M${n(x)} 0v7` });
  if (!box) return line;
  return line + element('text', { class: isMain ? 'year' : 'quiet', x: box.x, y: TICK_BASELINE }, escapeText(label));
}

function drawBreak({ x, label }: AxisBreak): string {
  const slashes = element('path', { class: 'axis', d: `M${n(x - 7)} 7l6-14M${n(x + 1)} 7l6-14` });
  return slashes + element('text', { class: 'quiet', x, y: TICK_BASELINE, 'text-anchor': 'middle' }, label);
}

function drawLabel({ lines, anchor, x, box, leadX, leadFrom, leadTo }: TimeLabel): string {
  const lead =
    leadTo > leadFrom ? element('path', { class: 'lead', d: `M${n(leadX)} ${n(leadFrom)}V${n(leadTo)}` }) : '';
  const texts = lines.map((line, i) =>
    element(
      'text',
      { x, y: box.y + 12 + i * LINE_HEIGHT, 'text-anchor': anchor === 'start' ? undefined : anchor },
      escapeText(line),
    ),
  );
  return lead + texts.join('');
}

function drawMore({ x, y, count }: More): string {
  return element('text', { class: 'quiet', x, y, 'text-anchor': 'middle' }, `+${count}`);
}

function drawAxis(axis: TimeAxis, y: number): string {
  const line = axis.scales.map(({ x0, x1 }) => `M${n(x0)} 0H${n(x1)}`).join('');
  return element(
    'g',
    { transform: `translate(0 ${n(y)})` },
    element('path', { class: 'axis', d: line }),
    ...axis.breaks.map(drawBreak),
    ...axis.ticks.map(drawTick),
    ...axis.labels.map(drawLabel),
    // Hollow marks last: where two touch, what is drawn later should not hide what the page is about.
    ...axis.marks.toSorted((a, b) => Number(a.isHere) - Number(b.isHere)).map(drawMark),
    ...axis.more.map(drawMore),
  );
}

function drawLens({ axis, y, x0, x1, from, top }: Lens): string {
  const [scale] = axis.scales;
  if (!scale) return '';
  const shape = `M${n(x0)} ${n(from)}H${n(x1)}L${n(scale.x1)} ${n(top)}V${n(y)}H${n(scale.x0)}V${n(top)}z`;
  return element('path', { class: 'lens', d: shape });
}

const NO_MARK = {
  id: '',
  title: '',
  y: 0,
  isHere: true,
  isUncertain: false,
  fadesBefore: false,
  fadesAfter: false,
};

/** Samples of the marks in use, each with what it means. */
function drawKey({ axis, lens, width, height }: TimelineLayout, here: string): string {
  const marks = [...axis.marks, ...(lens?.axis.marks ?? [])];
  const isMixed = marks.some(({ isHere }) => isHere) && marks.some(({ isHere }) => !isHere);
  const dot = (isHere: boolean, isUncertain = false): Mark => ({
    ...NO_MARK,
    kind: 'dot',
    x0: 10,
    x1: 10,
    isHere,
    isUncertain,
  });
  const bar = (isUncertain = false): Mark => ({ ...NO_MARK, kind: 'bar', x0: 2, x1: 18, fadesAfter: isUncertain });
  const has = (kind: Mark['kind'], isFading: boolean) =>
    marks.some((mark) => mark.kind === kind && (mark.isUncertain || mark.fadesBefore || mark.fadesAfter) === isFading);
  const entries: [Mark, string][] = [];
  if (isMixed) entries.push([dot(true), here], [dot(false), 'other issues']);
  if (has('bar', false)) entries.push([bar(), 'only the period is known']);
  if (has('dot', true)) entries.push([dot(true, true), 'date uncertain']);
  if (has('bar', true)) entries.push([bar(true), 'beginning or end uncertain']);
  let x = Math.max(0, 0);
  return entries
    .map(([mark, text]) => {
      const start = x;
      x += (mark.fadesAfter ? 40 : 26) + measureText(text, 14) + 24;
      if (x > width + 24) return '';
      return element(
        'g',
        { transform: `translate(${n(start)} ${n(height - 10)})` },
        drawMark(mark),
        element('text', { class: 'quiet', x: mark.fadesAfter ? 40 : 26, y: 4.5 }, escapeText(text)),
      );
    })
    .join('');
}

/** The picture of a layout as SVG text. */
export function drawTimeline(layout: TimelineLayout, { id, title, here }: TimelineFrame): string {
  const { width, height, axis, y, lens, description } = layout;
  return picture(
    { id, className: 'time strip', title, description, width, height },
    lens ? drawLens(lens) : '',
    drawAxis(axis, y),
    lens ? drawAxis(lens.axis, lens.y) : '',
    drawKey(layout, here),
  );
}
