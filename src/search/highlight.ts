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

/** Forms of one word share at least so many letters. */
export const STEM = 4;
/** What inflection puts behind a stem in languages of Latin letters; it tells “opposing” from “opposite” and typing errors. */
const ENDINGS = new Set(
  `a ai al als an ant ar as at ation ations d e ed een em en ens ent er era eren ern ers es est et eur ez i ia ial ian ians
    ic ie ied ier ies in ing ings ion ions ir is ist ists it ive ly ment mos n ne nen ns o on ons or ors os r re ren ry s sch
    st t te ten u um ung us y`.split(/\s+/),
);
/** In other scripts an ending is known by its length alone. */
const LONGEST_ENDING = 3;

/** Whether a word of a text is meant by a word of a query: it begins with it, or both are forms of one word. */
export function isForm(form: string, word: string): boolean {
  if (form.startsWith(word)) return true;
  let shared = 0;
  while (shared < word.length && form[shared] === word[shared]) shared += 1;
  return shared >= STEM && [form, word].every((each) => isEnding(each.slice(shared)));
}

const isEnding = (ending: string): boolean =>
  ending === '' ||
  (/^[a-z]+$/.test(ending) ? ENDINGS.has(ending) : ending.length <= LONGEST_ENDING && !/[a-z0-9]/.test(ending));

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
