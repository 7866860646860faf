import { encode } from 'uqr';
import { element, escapeText } from './svg.ts';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET_ZONE = 4;

/** Any of the eight masks can be read; to find the best of them takes eight times as long. */
export const MASK = 2;

/** Dark modules of a row as strokes along its middle: steps say where the next begins, which compresses well. */
function drawRow(row: boolean[], y: number): string {
  const first = row.indexOf(true);
  if (first < 0) return '';
  const runs = row
    .slice(first, row.lastIndexOf(true) + 1)
    .map((isDark) => (isDark ? '1' : '0'))
    .join('')
    .match(/1+|0+/g);
  return `M${first} ${y}.5${(runs ?? []).map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`)).join('')}`;
}

/**
 * A QR code as SVG text, one unit a module, with its quiet zone; up to 15 % of it may be lost. `id` is the prefix of its
 * ids, `label` its accessible name.
 */
export function drawQr(text: string, { id, label }: { id: string; label: string }): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE, maskPattern: MASK });
  return element(
    'svg',
    {
      class: 'qr',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      xmlns: 'http://www.w3.org/2000/svg',
      'shape-rendering': 'crispEdges',
    },
    element('title', { id: `${id}-title` }, escapeText(label)),
    element('path', { stroke: '#000', d: data.map(drawRow).join('') }),
  );
}
