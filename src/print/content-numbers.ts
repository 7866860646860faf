/** A place on the page, to a tenth of a point. */
export const formatPlace = (number: number): string => String(roundTo(10, number));

const LONG = /\.\d\d/;

/** Numbers and an operator, with no more digits than can be seen. */
export function roundNumbers(line: string): string {
  if (!LONG.test(line)) return line;
  const isOfLine = line.endsWith(' l') || line.endsWith(' c');
  return line
    .split(' ')
    .map((word) => roundWord(word, isOfLine))
    .join(' ');
}

/** @param isOfLine whether it is of a point of a line, of which a map has thousands */
function roundWord(word: string, isOfLine: boolean): string {
  const dot = word.indexOf('.');
  const decimals = dot < 0 ? 0 : word.length - dot - 1;
  if (decimals < 2) return word;
  const number = Number(word);
  const size = Math.abs(number);
  if (isOfLine && size >= 10) return String(roundTo(10, number));
  // What is small may be a scale or a colour, of which every digit counts for more.
  if (decimals < 3 || size < 0.001 || Number.isNaN(number)) return word;
  return String(size < 1 ? Number(number.toPrecision(4)) : roundTo(100, number));
}

const roundTo = (parts: number, number: number): number => Math.round(number * parts) / parts;
