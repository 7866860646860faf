/** A place on the page, to a tenth of a point. */
export const formatPlace = (number: number): string => String(Number(number.toFixed(1)));

/** A line of numbers with no more digits than can be seen. */
export const roundNumbers = (line: string): string =>
  / [lc]$/.test(line)
    ? line.replace(/-?\d\d+\.\d{2,}/g, roundPoint).replace(/-?\d+\.\d{3,}/g, roundNumber)
    : line.replace(/-?\d+\.\d{3,}/g, roundNumber);

/** A point of a line, of which a map has thousands. */
const roundPoint = (digits: string): string => String(Number(Number(digits).toFixed(1)));

/** What is small may be a scale or a colour, of which every digit counts for more. */
function roundNumber(digits: string): string {
  const number = Number(digits);
  const size = Math.abs(number);
  if (size < 0.001) return digits;
  return String(Number(size < 1 ? number.toPrecision(4) : number.toFixed(2)));
}
