// Advance widths of Public Sans 600 (the widest cut in use), in thousandths of the type size. Measured in a browser.
const WIDTHS_BY_CHARACTER = new Map<string, number>(
  [
    [' ', 243],
    ["Iijl.,:;!|'’‘`", 317],
    ['frt()[]{}/\\-"“”°', 460],
    ['JTLFEszvxyckaoe?', 594],
    ['Sbdhnpqgu', 640],
    ['0123456789$#+=<>~*–', 671],
    ['ABCDGKPRSUVXYZ&', 750],
    ['HNOQ', 775],
    ['mw%', 925],
    ['MW@…', 965],
    ['—', 1140],
  ].flatMap(([characters, width]) => [...String(characters)].map((character) => [character, Number(width)] as const)),
);
const OTHER_LETTER = 760;
const FULL_WIDTH = 1040;

function characterWidth(character: string): number {
  const base = character.normalize('NFD').charAt(0);
  return WIDTHS_BY_CHARACTER.get(base) ?? ((base.codePointAt(0) ?? 0) >= 0x2e80 ? FULL_WIDTH : OTHER_LETTER);
}

/** The width a line of text takes at most, without a font at hand: a label must never turn out wider than its box. */
export function measureText(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, character) => sum + characterWidth(character), 0);
  return (thousandths / 1000) * size;
}

/** Breaks at spaces into two lines of nearly the same length; one line if there is nothing to break. */
export function breakInTwo(text: string): string[] {
  const words = text.trim().split(/\s+/);
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: string[]) => Math.max(...lines.map((line) => measureText(line, 1)));
  return breaks.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [words.join(' ')]);
}

/** Cuts a line that is too wide, at a word if possible, and says so with an ellipsis. */
export function shortenLine(line: string, width: number, size: number): string {
  if (measureText(line, size) <= width) return line;
  let kept = [...line];
  while (kept.length > 1 && measureText(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  const text = kept.join('');
  const atWord = text.replace(/\s+\S*$/, '');
  return `${atWord.length >= text.length / 2 ? atWord : text}…`;
}
