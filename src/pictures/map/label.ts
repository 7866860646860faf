import type { Box } from '../box.ts';
import type { Lead } from './lead.ts';
import { element, escapeText, formatNumber } from '../svg.ts';
import { measureText } from '../text-width.ts';

export type MapLabel = {
  className: 'town-name' | 'area-name' | 'country';
  lines: string[];
  /** Where the text begins, ends or has its middle; always its middle from top to bottom. */
  anchor: 'start' | 'middle' | 'end';
  x: number;
  y: number;
  lead?: Lead;
};

const LINE_HEIGHT = 1.25;
/** Country names are set a little wider apart (the stylesheet's letter-spacing). */
const COUNTRY_SPACING = 0.05;

/** The room a label takes at a type size. At any smaller size it stays within the same box. */
export function boxOfLabel({ className, lines, anchor, x, y }: MapLabel, size: number): Box {
  const spacing = className === 'country' ? COUNTRY_SPACING * size : 0;
  const width = Math.max(...lines.map((line) => measureText(line, size) + spacing * line.length));
  const height = (lines.length * LINE_HEIGHT - 0.1) * size;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - height / 2, width, height };
}

function drawLead({ from, to }: Lead): string {
  const [x0, y0, x1, y1] = [...from, ...to].map(formatNumber);
  return element('path', { class: 'lead', d: `M${x0} ${y0}L${x1} ${y1}` });
}

/** Lines are stepped in ems, so that a stylesheet may change the size and the label stays centred on its place. */
export function drawLabel({ className, lines, anchor, x, y, lead }: MapLabel): string {
  const first = 0.35 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  const attributes = { class: className, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor };
  const content =
    lines.length === 1
      ? element('text', { ...attributes, dy: `${first}em` }, escapeText(lines[0] ?? ''))
      : element(
          'text',
          attributes,
          ...lines.map((line, i) =>
            element('tspan', { x, dy: `${i === 0 ? first : LINE_HEIGHT}em` }, escapeText(line)),
          ),
        );
  return (lead ? drawLead(lead) : '') + content;
}
