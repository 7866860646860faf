import { deflateSync, inflateSync } from 'node:zlib';

/** The packed content of a page, and nothing else: pictures, fonts and the like say in their dictionary what they are. */
const PAGE_CONTENT = /^<<\s*\/Length \d+\s+\/Filter \/FlateDecode\s*>>\s*stream\r?\n/;

/** A line of numbers, glyphs and an operator; words in brackets, as an alternative text, are no such line. */
const OPERATION = /^[^(\n]*(?: (?:cm|Tm|scn|SCN|Td|re|m|l|c|w|d)|\] TJ)$/gm;

/**
 * A stream of a PDF with shorter numbers, if it is the content of a page: a hundredth of a point cannot be seen, and what
 * is the case anyway (`0 Tr`, text is filled) need not be said before each word.
 * @see ISO 32000-1, 9.3.6 (text rendering mode)
 */
export function shortenStream(body: Buffer): Buffer {
  const head = PAGE_CONTENT.exec(body.toString('latin1', 0, 200))?.[0];
  if (head === undefined) return body;
  const content = inflateSync(body.subarray(head.length)).toString('latin1');
  const packed = deflateSync(Buffer.from(shortenContent(content), 'latin1'), { level: 9 });
  const dictionary = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream')]);
}

export function shortenContent(content: string): string {
  const isAlwaysFilled = !/^[1-7] Tr$/m.test(content);
  const rounded = content.replace(OPERATION, (line) => line.replace(/-?\d+\.\d{3,}/g, roundNumber));
  return isAlwaysFilled ? rounded.replace(/^0 Tr\n/gm, '') : rounded;
}

/** What is small may be a scale or a colour, of which every digit counts for more. */
function roundNumber(digits: string): string {
  const number = Number(digits);
  const size = Math.abs(number);
  if (size < 0.001) return digits;
  return String(Number(size < 1 ? number.toPrecision(4) : number.toFixed(2)));
}
