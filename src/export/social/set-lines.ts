import type { Typeface } from './typeface.ts';

/**
 * Breaks a text into lines no wider than a measure. Where there are more than `most`, the last ends in an ellipsis. Text
 * without spaces is broken between its characters.
 */
export function setLines(text: string, typeface: Typeface, size: number, width: number, most: number): string[] {
  const fits = (line: string): boolean => typeface.measure(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of splitWords(text, fits)) {
    const longer = line === '' || word.isJoined ? line + word.text : `${line} ${word.text}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word.text;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', fits)];
}

/** Words; one that is wider than a line comes as its characters, to be joined again as far as they fit. */
const splitWords = (text: string, fits: (line: string) => boolean): { text: string; isJoined: boolean }[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) =>
      fits(word)
        ? [{ text: word, isJoined: false }]
        : Array.from(word, (character, at) => ({ text: character, isJoined: at > 0 })),
    );

function cut(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.replace(/\s*\S+$|\S$/u, '').trimEnd();
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}
