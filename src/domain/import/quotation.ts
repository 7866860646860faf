/** Words in quotation marks: from mark to mark, and the words between them. */
export interface Quotation {
  /** With the marks. */
  start: number;
  end: number;
  /** The words, without marks and without the comma or full stop that only the sentence around them asks for. */
  words: string;
}

/** Which marks a text quotes with; the other kind then stands inside quotations. */
export type QuoteStyle = 'double' | 'single';

const OPENING = /[“„«]/u;
const CLOSING = /[”“»]/u;

export const findQuoteStyle = (text: string): QuoteStyle => {
  const double = text.match(/[“„«"]/gu)?.length ?? 0;
  const single = text.match(/(?<![\p{L}\d])[‘'](?=[\p{L}\d[])/gu)?.length ?? 0;
  return double === 0 && single > 0 ? 'single' : double >= single / 2 ? 'double' : 'single';
};

/** The outermost quotations of a block, in order. One that is not closed runs to the end if the next block opens with a mark. */
export function findQuotations(text: string, style: QuoteStyle, continues = false): Quotation[] {
  const spans = style === 'double' ? findDouble(text, continues) : findSingle(text);
  return spans.flatMap(({ start, end, isOpen }) => {
    const words = trimWords(text.slice(start + 1, isOpen ? end : end - 1));
    return words === '' ? [] : [{ start, end, words }];
  });
}

interface Span {
  start: number;
  end: number;
  isOpen?: boolean;
}

function findDouble(text: string, continues: boolean): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const isOpener =
      depth === 0
        ? OPENING.test(mark) || (mark === '"' && isBefore(text, at))
        : mark === '«' || (mark === '“' && isBefore(text, at) && text[open] !== '„');
    if (isOpener) {
      if (depth === 0) open = at;
      depth += 1;
    } else if (depth > 0 && (CLOSING.test(mark) || mark === '"')) {
      depth -= 1;
      if (depth === 0) spans.push({ start: open, end: at + 1 });
    }
  }
  if (depth > 0 && continues) spans.push({ start: open, end: text.length, isOpen: true });
  // A mark that was never closed must not hide what stands after it.
  if (depth > 0 && !continues && open >= 0 && text.slice(open + 1).search(/[“„«"]/u) >= 0) {
    const rest = findDouble(text.slice(open + 1), continues);
    spans.push(...rest.map((span) => ({ ...span, start: span.start + open + 1, end: span.end + open + 1 })));
  }
  return spans;
}

/** Whether a straight mark at this place opens: what stands before it is no letter, and what follows is no space. */
const isBefore = (text: string, at: number): boolean =>
  /^$|[\s([—–\-/‘']/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));

/** Single marks, which are also apostrophes: a mark after the s of a plural closes only where no better one follows. */
function findSingle(text: string): Span[] {
  const spans: Span[] = [];
  const opener = /(?<![\p{L}\d])[‘'](?=[\p{L}\d[“"…])/gu;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const start = match.index;
    const next = /(?<=[\s([—])[‘](?=[\p{L}\d])/u.exec(text.slice(start + 1));
    const limit = next ? start + 1 + next.index : text.length;
    const closers = Array.from(
      text.slice(start + 1, limit).matchAll(/[’'](?![\p{L}\d])/gu),
      ({ index }) => start + 1 + index,
    );
    const isPossessive = (at: number): boolean =>
      /s/.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1));
    const end = closers.find((at) => !isPossessive(at)) ?? closers.at(0);
    if (end === undefined) continue;
    spans.push({ start, end: end + 1 });
    opener.lastIndex = end + 1;
  }
  return spans;
}

/** A final comma belongs to the sentence around; so does the full stop of words that do not begin a sentence. */
function trimWords(words: string): string {
  const trimmed = words
    .trim()
    .replace(/[,;:]$/, '')
    .trim();
  return /^[^\p{L}]*\p{Ll}/u.test(trimmed) ? trimmed.replace(/(?<!\.)\.$/, '').trim() : trimmed;
}

export const countQuotedWords = (words: string): number =>
  words
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/[\s—–]+/u)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
