/** A place on the page, to a tenth of a point. */
export const formatPlace = (number: number): string => String(roundTo(10, number));

/** Numbers and operators, with no more digits than can be seen. */
export function roundNumbers(text: string): string {
  if (!LONG.test(text)) return text;
  return IS_OF_LINES.test(text) ? text.replace(NUMBERS, roundPoint) : text.replace(NUMBERS, roundNumber);
}

/** Seen at once, before each number is looked at. */
const LONG = /\.\d\d/;
const NUMBERS = /-?\d+\.\d{2,}/g;
const IS_OF_LINES = / [lc]$|h$/;

/** A point of a line, of which a map has thousands. */
function roundPoint(digits: string): string {
  const number = Number(digits);
  return Math.abs(number) >= 10 ? String(roundTo(10, number)) : roundNumber(digits);
}

/** What is small may be a scale or a colour, of which every digit counts for more. */
function roundNumber(digits: string): string {
  const number = Number(digits);
  const size = Math.abs(number);
  if (size < 0.001) return digits;
  return String(size < 1 ? Number(number.toPrecision(4)) : roundTo(100, number));
}

const roundTo = (parts: number, number: number): number => Math.round(number * parts) / parts;
