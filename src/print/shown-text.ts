/** Words as a page shows them: glyphs, each of two bytes, and how far the next is drawn nearer, in thousandths of the size. */
export interface ShownText {
  glyphs: number[];
  /** As many as there are glyphs, and one before the first. */
  nearer: number[];
}

const [HEX, HEX_END, LITERAL, LITERAL_END, NUMBER_START] = ['<', '>', '(', ')', '-0123456789.'] as const;

/** Reads what stands before `TJ` or `Tj`. @see ISO 32000-1, 7.3.4 (strings) and 9.4.3 (showing text) */
export function readShownText(line: string): ShownText {
  const glyphs: number[] = [];
  const nearer = [0];
  const put = (glyph: number): void => {
    glyphs.push(glyph);
    nearer.push(0);
  };
  let at = 0;
  while (at < line.length) {
    const sign = line.charAt(at);
    if (sign === HEX) {
      const end = line.indexOf(HEX_END, at);
      for (let digit = at + 1; digit < end; digit += 4) put(parseInt(line.slice(digit, digit + 4), 16));
      at = end + 1;
    } else if (sign === LITERAL) {
      const { bytes, end } = readLiteral(line, at + 1);
      for (let i = 0; i < bytes.length; i += 2) put(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
      at = end;
    } else if (NUMBER_START.includes(sign)) {
      let end = at + 1;
      while (NUMBER_START.includes(line.charAt(end)) && end < line.length) end++;
      nearer[nearer.length - 1] = (nearer.at(-1) ?? 0) + Number(line.slice(at, end));
      at = end;
    } else at++;
  }
  return { glyphs, nearer };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readLiteral(line: string, start: number): { bytes: number[]; end: number } {
  const bytes: number[] = [];
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(line.slice(at + 1, at + 4))?.[0];
      const escaped = line.charAt(at + 1);
      bytes.push(octal === undefined ? (ESCAPED[escaped] ?? escaped).charCodeAt(0) : parseInt(octal, 8) & 0xff);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === LITERAL_END && depth-- === 0) return { bytes, end: at + 1 };
    if (sign === LITERAL) depth++;
    bytes.push(sign.charCodeAt(0));
  }
  return { bytes, end: line.length };
}

/** A glyph may stand so far off its place, in points, too little to be seen: 0.03 mm. The next makes it good. */
const OFF = 1 / 12;

/** Twice as much in thousandths of the size, in fives, so that there are few numbers. */
const stepAt = (size: number): number => Math.max(5, Math.floor((2000 * OFF) / Math.max(size, MIN_SIZE) / 5) * 5);

/** Smaller letters are none that are read. */
const MIN_SIZE = 7;

/**
 * The same words, with the distance that most letters keep said once, for all, and the others in whole steps, so that a
 * line ends where it did.
 * @returns the distance as `Tc` takes it, in points
 */
export function shortenShownText({ glyphs, nearer }: ShownText, size: number): { tracking: string; shown: string } {
  const common = findCommon(nearer);
  const step = stepAt(size);
  const parts: string[] = [];
  let run = '';
  let rest = nearer[0] ?? 0;
  for (let at = 0; at < glyphs.length; at++) {
    if (at > 0) rest += (nearer[at] ?? 0) - common;
    const whole = Math.round(rest / step) * step;
    if (whole !== 0) {
      if (run !== '') parts.push(`(${run})`);
      parts.push(String(whole));
      rest -= whole;
      run = '';
    }
    const glyph = glyphs[at] ?? 0;
    run += BYTES[glyph >> 8] ?? '';
    run += BYTES[glyph & 0xff] ?? '';
  }
  parts.push(`(${run})`);
  const shown = parts.length === 1 ? `${parts[0]}Tj` : `[${parts.join('')}]TJ`;
  return { tracking: String(Number(((-common * size) / 1000).toFixed(4))), shown };
}

/** Each byte as it stands in a string. */
const BYTES = Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return sign === '\r' ? '\\r' : '\\()'.includes(sign) ? `\\${sign}` : sign;
});

/** Distances that are not worth a word. */
const FEW = 6;

/** A distance beyond twice the size of the letters is none that many keep. */
const FARTHEST = 2000;

/** How often each distance stands, in halves of a thousandth; between two words all are nought. */
const counts = new Uint16Array(4 * FARTHEST + 1);

/** The distance most often kept between two glyphs; what differs by less than half a thousandth counts as the same. */
function findCommon(nearer: readonly number[]): number {
  const keys: number[] = [];
  let [common, most] = [0, 0];
  for (let at = 1; at < nearer.length - 1; at++) {
    const distance = nearer[at] ?? 0;
    if (Math.abs(distance) > FARTHEST) continue;
    const key = Math.round((distance + FARTHEST) * 2);
    const count = (counts[key] ?? 0) + 1;
    counts[key] = count;
    keys.push(key);
    if (count > most) [common, most] = [distance, count];
  }
  for (const key of keys) counts[key] = 0;
  return Math.abs(common) < 0.5 || most < FEW ? 0 : common;
}
