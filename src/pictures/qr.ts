import { encode } from 'uqr';
import { element, escapeText } from './svg.ts';

/** A QR code (ISO/IEC 18004, error correction M) as SVG text: one path, with the quiet zone of four modules. */
export function drawQr(text: string, { id, label }: { id: string; label: string }): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return element(
    'svg',
    {
      class: 'qr',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'shape-rendering': 'crispEdges',
    },
    element('title', { id: `${id}-title` }, escapeText(label)),
    element('path', { d: path }),
  );
}
