import { foldWord, isUnspaced } from './index-text.ts';

/** A stretch of text, in UTF-16 units, and which of the terms it matches. */
export interface Match {
  start: number;
  end: number;
  term: number;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’‑-](?!s\b)[\p{L}\p{M}\p{N}]+)*/gu;

interface Token {
  start: number;
  end: number;
  /** Folded: the whole, and the parts of a compound. */
  forms: string[];
}

/**
 * Finds words and phrases in a text as the search does: whatever the case and accents, other endings of a word included,
 * and the beginnings of words.
 */
export function findMatches(text: string, terms: readonly string[]): Match[] {
  const tokens = findTokens(text);
  const matches = terms.flatMap((term, number) => {
    if (isUnspaced(term)) return findCharacters(text, term.replaceAll(' ', ''), number);
    const words = term.split(/\s+/).map(foldWord).filter(Boolean);
    return words.length > 1 ? findPhrase(tokens, words, number) : findWord(tokens, words[0] ?? '', number);
  });
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    forms: [...new Set([word, ...word.split(/['’‑-]/u)].map(foldWord))],
  }));
}

function findWord(tokens: readonly Token[], word: string, term: number): Match[] {
  if (word === '') return [];
  return tokens
    .filter(({ forms }) => forms.some((form) => isForm(form, word)))
    .map(({ start, end }) => ({ start, end, term }));
}

function findPhrase(tokens: readonly Token[], words: readonly string[], term: number): Match[] {
  return tokens.flatMap(({ start }, at) => {
    const isHere = words.every((word, i) => tokens[at + i]?.forms.some((form) => isForm(form, word)));
    return isHere ? { start, end: tokens[at + words.length - 1]?.end ?? start, term } : [];
  });
}

function findCharacters(text: string, characters: string, term: number): Match[] {
  const matches: Match[] = [];
  for (let start = text.indexOf(characters); start >= 0; start = text.indexOf(characters, start + 1))
    matches.push({ start, end: start + characters.length, term });
  return matches;
}

/** The longest ending by which two forms of one word differ. */
const ENDING = 3;
const BOTH_ENDINGS = 5;
const STEM = 4;

/** Whether a word of a text is meant by a word of a query: it begins with it, or both are forms of one word. */
export function isForm(form: string, word: string): boolean {
  if (form.startsWith(word)) return true;
  let shared = 0;
  while (shared < word.length && form[shared] === word[shared]) shared += 1;
  const [ending, other] = [form.length - shared, word.length - shared];
  return shared >= Math.max(STEM, ending, other) && ending <= ENDING && other <= ENDING && ending + other <= BOTH_ENDINGS;
}

/** A text in pieces, marked and not; the pieces make up the whole text. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

export function cutAtMatches(text: string, matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
