/** The lines in which a picture shows one letter; each has a place, a colour and a font said anew. */
const LETTER = [
  /^q$/,
  /^(\S+) 0 0 -\1 \S+ \S+ cm$/,
  / cs$/,
  / scn$/,
  /^BT$/,
  /^0 Tr$/,
  / Tf$/,
  /^1 0 0 -1 0 0 Tm$/,
  /^\(.*\) Tj$/,
  /^ET$/,
  /^Q$/,
];
const [PLACE, SHOWN] = [1, 8];

interface Letter {
  scale: number;
  x: number;
  /** All that has to be the same for letters to stand in one line. */
  look: string;
  shown: string;
}

/** The content of a page in which the letters of a picture that stand in one line are shown one after the other. */
export function joinGlyphs(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = letterAt(lines, at);
    if (!first) {
      out.push(lines[at] ?? '');
      continue;
    }
    out.push(...lines.slice(at, at + SHOWN + 1));
    let moved = 0;
    let next = at + LETTER.length;
    for (let letter = letterAt(lines, next); letter?.look === first.look; letter = letterAt(lines, next)) {
      const step = ((letter.x - first.x) / first.scale - moved).toFixed(2);
      moved += Number(step);
      out.push(`${Number(step)} 0 Td`, letter.shown);
      next += LETTER.length;
    }
    out.push(...lines.slice(next - 2, next));
    at = next - 1;
  }
  return out;
}

function letterAt(lines: readonly string[], start: number): Letter | undefined {
  if (lines[start] !== 'q' || !LETTER.every((pattern, at) => pattern.test(lines[start + at] ?? ''))) return undefined;
  const [scale = '', , , , x = '', y = ''] = (lines[start + PLACE] ?? '').split(' ');
  const look = [scale, y, ...lines.slice(start + PLACE + 1, start + SHOWN)].join('\n');
  return { scale: Number(scale), x: Number(x), look, shown: lines[start + SHOWN] ?? '' };
}
