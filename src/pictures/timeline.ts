import { growBox } from './box.ts';
import { element, escapeText, formatNumber, picture } from './svg.ts';
import { TICK_BASELINE, type Tick } from './time/ticks.ts';
import type { AxisBreak, TimeAxis } from './time/axis.ts';
import { formatMeaning } from './time/key.ts';
import { LINE_HEIGHT, type TimeLabel } from './time/labels.ts';
import { BAR_HEIGHT, DOT_RADIUS, HALO, type Mark, type More } from './time/marks.ts';
import type { Lens } from './time/lens-layout.ts';
import type { TimelineLayout } from './time/layout.ts';

export { layoutTimeline, type TimelineLayout } from './time/layout.ts';
export type { Gap } from './time/stretches.ts';
export type { TimelineEvent } from './time/span.ts';

export type TimelineFrame = {
  /** Prefix of the ids in the picture: unique on its page. */
  id: string;
  className: string;
  title: string;
  /** What the solid marks belong to, as in `this issue`. */
  here: string;
};

const n = formatNumber;

/** An end that is open fades away in three pieces. */
function drawFade(x: number, y: number, direction: 1 | -1): string {
  const pieces: [away: number, width: number][] = [
    [2, 4],
    [8, 3],
    [13, 2],
  ];
  return pieces
    .map(([away, width]) => {
      const [near, far] = [n(x + direction * away), n(x + direction * (away + width))];
      return `M${near} ${n(y - BAR_HEIGHT / 2)}H${far}v${BAR_HEIGHT}H${near}z`;
    })
    .join('');
}

function drawHalo({ kind, x0, x1, y }: Mark): string {
  if (kind === 'dot') return element('circle', { class: 'about', cx: x0, cy: y, r: DOT_RADIUS + HALO });
  const box = growBox({ x: x0, y: y - BAR_HEIGHT / 2, width: x1 - x0, height: BAR_HEIGHT }, HALO);
  return element('rect', { class: 'about', ...box });
}

function drawMark(mark: Mark): string {
  const { kind, x0, x1, y, isHere, isUncertain, isOpenBefore, isOpenAfter, title } = mark;
  const className = isHere ? 'here' : 'else';
  const tip = title === '' ? '' : element('title', {}, escapeText(title));
  const halo = isUncertain ? drawHalo(mark) : '';
  if (kind === 'dot') return halo + element('circle', { class: className, cx: x0, cy: y, r: DOT_RADIUS }, tip);
  const bar = { x: x0, y: y - BAR_HEIGHT / 2, width: x1 - x0, height: BAR_HEIGHT };
  const fades = (isOpenBefore ? drawFade(x0, y, -1) : '') + (isOpenAfter ? drawFade(x1, y, 1) : '');
  const fade = fades === '' ? '' : element('path', { class: `${className} fade`, d: fades });
  return halo + element('rect', { class: className, ...bar }, tip) + fade;
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

function drawLens({ axis, y, x0, x1, from, slopeFrom, slopeTo }: Lens): string {
  const [scale] = axis.scales;
  if (!scale) return '';
  const right = `H${n(x1)}V${n(slopeFrom)}L${n(scale.x1)} ${n(slopeTo)}V${n(y)}`;
  const left = `H${n(scale.x0)}V${n(slopeTo)}L${n(x0)} ${n(slopeFrom)}z`;
  return element('path', { class: 'lens', d: `M${n(x0)} ${n(from)}${right}${left}` });
}

function drawKey({ key, keyY }: TimelineLayout, here: string): string {
  return key.entries
    .map(({ sample, meaning, x, textX, y }) =>
      element(
        'g',
        { transform: `translate(${n(x)} ${n(keyY + y + 11)})` },
        drawMark(sample),
        element('text', { class: 'quiet', x: textX - x, y: 4.5 }, escapeText(formatMeaning(meaning, here))),
      ),
    )
    .join('');
}

/** The picture of a layout as SVG text. */
export function drawTimeline(layout: TimelineLayout, { id, className, title, here }: TimelineFrame): string {
  const { width, height, axis, y, lens, description } = layout;
  return picture(
    { id, className, title, description, width, height },
    lens ? drawLens(lens) : '',
    drawAxis(axis, y),
    lens ? drawAxis(lens.axis, lens.y) : '',
    drawKey(layout, here),
  );
}
