import type { Match } from './highlight.ts';

/** A part of a text, from one place to another (UTF-16). */
export interface Excerpt {
  start: number;
  end: number;
}

/** The part of a text, about so many characters long and cut at words, in which most of the terms are found. */
export function findExcerpt(text: string, matches: readonly Match[], length: number): Excerpt {
  if (text.length <= length * 1.25) return { start: 0, end: text.length };
  let best = { start: 0, terms: -1 };
  for (const { start } of matches) {
    const within = matches.filter((match) => match.start >= start && match.end <= start + length * 0.7);
    const terms = new Set(within.map(({ term }) => term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  const start = startOfWord(text, Math.max(0, Math.min(best.start - length * 0.3, text.length - length)));
  return { start, end: endOfWord(text, Math.min(text.length, start + length)) };
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', Math.floor(at));
  return space < 0 ? Math.floor(at) : space + 1;
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', Math.floor(at));
  return space <= 0 ? Math.floor(at) : space;
}
