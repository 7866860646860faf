/** Words as a page shows them: glyphs, each of two bytes, and how far the next is drawn nearer, in thousandths of the size. */
export interface ShownText {
  glyphs: number[];
  /** As many as there are glyphs, and one before the first. */
  nearer: number[];
}

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [HEX, LITERAL, LITERAL_END, ESCAPE] = [codeOf('<'), codeOf('('), codeOf(')'), codeOf('\\')] as const;
const [MINUS, DOT, ZERO, NINE] = [codeOf('-'), codeOf('.'), codeOf('0'), codeOf('9')] as const;

const isOfNumber = (code: number): boolean => (code >= ZERO && code <= NINE) || code === DOT || code === MINUS;

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
    const code = line.charCodeAt(at);
    if (code === LITERAL) at = readLiteral(line, at + 1, put);
    else if (code === HEX) {
      const end = line.indexOf('>', at);
      for (let digit = at + 1; digit < end; digit += 4) put(parseInt(line.slice(digit, digit + 4), 16));
      at = end + 1;
    } else if (isOfNumber(code)) {
      let end = at + 1;
      while (isOfNumber(line.charCodeAt(end))) end++;
      nearer[nearer.length - 1] = (nearer.at(-1) ?? 0) + Number(line.slice(at, end));
      at = end;
    } else at++;
  }
  return { glyphs, nearer };
}

const ESCAPED = new Map([...'nrtbf'].map((sign, at) => [codeOf(sign), codeOf('\n\r\t\b\f'.charAt(at))]));
const SEVEN = codeOf('7');

const isOctal = (code: number): boolean => code >= ZERO && code <= SEVEN;

/** @param put takes each glyph, which is two bytes; gives where the string ends */
function readLiteral(line: string, start: number, put: (glyph: number) => void): number {
  let first = -1;
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    let byte = line.charCodeAt(at);
    if (byte === ESCAPE) {
      byte = line.charCodeAt(++at);
      if (isOctal(byte)) {
        byte -= ZERO;
        for (const end = at + 3; at + 1 < end && isOctal(line.charCodeAt(at + 1));)
          byte = byte * 8 + line.charCodeAt(++at) - ZERO;
        byte &= 0xff;
      } else byte = ESCAPED.get(byte) ?? byte;
    } else if (byte === LITERAL) depth++;
    else if (byte === LITERAL_END && depth-- === 0) {
      if (first >= 0) put(first << 8);
      return at + 1;
    }
    if (first < 0) first = byte;
    else {
      put((first << 8) | byte);
      first = -1;
    }
  }
  return line.length;
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
