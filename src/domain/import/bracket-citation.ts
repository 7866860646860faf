import { parsePart, type CitationPart } from './citation-part.ts';
import type { CitedDocument, Citing } from './cited-document.ts';
import { withDay, type NumericOrder, type WrittenDate } from './written-date.ts';

const LEAD =
  /^(?:(?:see|cf\.?|e\.g\.|i\.a\.|compare|quoted (?:in|by|from)|cited (?:in|by|from)|citing|quoting|reported (?:in|by)|as (?:reported|quoted|cited) (?:in|by)|according to|via|for example|for instance|for details|source:|sources:|also|and|both in|both),?\s+)+/i;

/**
 * Reads what stands in a bracket of a text as citations, as serials write them: `Gazette, September 5`,
 * `Gazette, September 2, 5`, `see Gazette, Courier, May 3; Wire, May 4`, `Roe, The River, 2012, p. 14`. `null` where the
 * bracket holds anything else, since a remark must not be lost.
 */
export function parseBracketCitation(text: string, order: NumericOrder): Citing[] | null {
  const citings: Citing[] = [];
  let names: string[] = [];
  for (const group of splitOutsideQuotes(text, ';')) {
    const parts = splitIntoParts(
      group
        .trim()
        .replace(LEAD, '')
        .replace(/(?<=\d)\s+(?:and|&)\s+(?=\d{1,2}\b)/g, ', '),
      order,
    );
    if (parts === null || parts.length === 0) return null;
    if (parts.every(({ kind }) => kind === 'remark') && citings.length > 0) continue;
    if (parts[0]?.kind === 'last') {
      const locator = parts.find((part) => part.kind === 'locator');
      citings.push({ kind: 'last', ...(locator && { locator: locator.text }) });
      continue;
    }
    const documents = readGroup(parts, names);
    if (documents === null) return null;
    names = [documents.at(-1)?.publisher ?? ''];
    citings.push(...documents.map((document) => ({ kind: 'document' as const, document })));
  }
  return citings.length > 0 ? citings : null;
}

/** Splits at a sign that stands in no quotation and in no inner bracket. */
export function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [at, character] of Array.from(text).entries()) {
    if (/[“„«(\[]/u.test(character)) depth += 1;
    else if (/[”»)\]]/u.test(character)) depth = Math.max(0, depth - 1);
    if (character === '"') depth = depth > 0 && at > 0 ? depth - 1 : depth + 1;
    if (character === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** The parts between the commas; a date written with a comma (`May 3, 2014`) is one part, and so is a name with its date. */
function splitIntoParts(group: string, order: NumericOrder): CitationPart[] | null {
  const parts: CitationPart[] = [];
  const pieces = splitOutsideQuotes(group.replace(/([,.])([”"’»])/gu, '$2$1'), ',').map((piece) =>
    piece.trim().replace(/(?<=[”"’»])\.$/u, ''),
  );
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] ?? '';
    const joined = `${piece}, ${pieces[i + 1] ?? ''}`;
    const withYear = /^(?:1[0-9]|20)\d\d$/.test(pieces[i + 1] ?? '') ? parsePart(joined, order) : null;
    if (withYear?.kind === 'date') {
      parts.push(withYear);
      i += 1;
      continue;
    }
    const whole = parsePart(piece, order);
    const split = whole === null || whole.kind === 'name' ? splitNameFromDate(piece, order) : null;
    const isNumberedTitle =
      split?.at(1)?.kind === 'year' && pieces.slice(i + 1).some((other) => parsePart(other, order)?.kind === 'date');
    if (split && isNumberedTitle) parts.push({ kind: 'title', text: piece });
    else if (split) parts.push(...split);
    else if (whole) parts.push(whole);
    else if (isPlainTitle(piece, i, pieces.length, parts)) parts.push({ kind: 'title', text: piece });
    else return null;
  }
  return parts;
}

/** A title without quotation marks stands between a name and what follows it, a date. */
const isPlainTitle = (piece: string, at: number, length: number, before: readonly CitationPart[]): boolean =>
  at < length - 1 &&
  before.at(-1)?.kind === 'name' &&
  /^[\p{Lu}\d]/u.test(piece) &&
  /^(?:\S+\s+){2,13}\S+$/u.test(piece);

/** `Gazette 5 May 2014`, `Gazette of May 5`, `Roe 2012`, `Roe 2012: 14`, `Roe and Doe (2012)`. */
function splitNameFromDate(piece: string, order: NumericOrder): CitationPart[] | null {
  const match =
    /^(.*?\p{L}[^\d]*?),?\s+(?:of\s+|on\s+|dated\s+)?(\(?\b(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d|(?:Spring|Summer|Autumn|Fall|Winter)\s).*)$/u.exec(
      piece,
    );
  if (!match) return null;
  const [, before = '', after = ''] = match;
  const name = parsePart(before, order);
  const [date = '', ...locators] = after.replace(/[()]/g, '').split(/\s*:\s*/);
  const read = [date, ...locators].map((part) => parsePart(part, order));
  if (name?.kind !== 'name' || read.some((part) => part === null)) return null;
  const [first] = read;
  if (first?.kind !== 'date' && first?.kind !== 'year') return null;
  return [name, ...read].filter((part) => part !== null);
}

/** One or more documents out of the parts of a group. @param before the names of the group before, for `Wire, 4 May; 6 May` */
function readGroup(parts: CitationPart[], before: string[]): CitedDocument[] | null {
  return readDatedNames(joinInterview(parts), before) ?? readWork(parts);
}

/** `Interview with an official, Hallin, May 2016` is one document, wherever it was held. */
function joinInterview(parts: CitationPart[]): CitationPart[] {
  const [first] = parts;
  if (first?.kind !== 'name' || !/interview/i.test(first.text)) return parts;
  const names = parts.flatMap((part) => (part.kind === 'name' ? part.text : []));
  return [{ kind: 'name', text: names.join(', ') }, ...parts.filter(({ kind }) => kind !== 'name')];
}

/** Names followed by days: each name with each day. */
function readDatedNames(parts: CitationPart[], before: string[]): CitedDocument[] | null {
  if (parts.some(({ kind }) => kind === 'title')) return null;
  const documents: CitedDocument[] = [];
  let names: string[] = [];
  let isOpen = false;
  let last: WrittenDate | null = null;
  const extras: Partial<CitedDocument> = {};
  for (const part of parts) {
    if (part.kind === 'name') {
      if (isOpen) names = [];
      isOpen = false;
      names.push(part.text);
    } else if (part.kind === 'date') {
      if (names.length === 0 && before.length > 0 && before[0] !== '') names = before;
      if (names.length === 0) return null;
      last = part.date;
      isOpen = true;
      documents.push(...names.map((publisher) => ({ publisher, date: part.date })));
    } else if (part.kind === 'days' && last) {
      for (const day of part.days) {
        const date = withDay(last, day);
        if (!date || day > 31) return null;
        documents.push(...names.map((publisher) => ({ publisher, date })));
      }
    } else if (part.kind === 'year' && last && last.year === null) {
      for (const document of documents)
        document.date = document.date && { ...document.date, year: document.date.year ?? part.year };
    } else if (part.kind === 'url') extras.url = part.url;
    else if (part.kind === 'locator') extras.locator = part.text;
    else if (part.kind === 'accessed') extras.accessed = part.date;
    else if (part.kind !== 'remark') return null;
  }
  if (documents.length === 0 || !isOpen) return null;
  const [only] = documents;
  if (documents.length === 1 && only && names.length === 1) return [withKind({ ...only, ...extras })];
  return documents.map(withKind);
}

function withKind(document: CitedDocument): CitedDocument {
  if (/\binterview\b/i.test(document.publisher)) return { ...document, type: 'interview' };
  if (/personal communication/i.test(document.publisher)) return { ...document, type: 'personal_communication' };
  return document;
}

/** One work: author, title, year, page; or a publisher and a year; or an address with what describes it. */
function readWork(parts: CitationPart[]): CitedDocument[] | null {
  const names = parts.flatMap((part) => (part.kind === 'name' ? part.text : []));
  const date = parts.find((part) => part.kind === 'date')?.date ?? null;
  const year = parts.find((part) => part.kind === 'year')?.year;
  const title = parts.find((part) => part.kind === 'title')?.text;
  const locators = parts.flatMap((part) =>
    part.kind === 'locator' ? part.text : part.kind === 'days' ? part.days.join(', ') : [],
  );
  const url = parts.find((part) => part.kind === 'url')?.url;
  const accessed = parts.find((part) => part.kind === 'accessed')?.date;
  const written = date ?? (year === undefined ? null : { year: year.slice(0, 4), from: '', to: null });
  const rest = {
    date: written,
    ...(locators.length > 0 && {
      locator: locators
        .map((text) => (/^\d/.test(text) ? `p. ${text}`.replace(/^p\. (.*[–-].*)$/, 'pp. $1') : text))
        .join(', '),
    }),
    ...(url !== undefined && { url }),
    ...(accessed && { accessed }),
  };
  const [first, second, third] = names;
  if (written === null && url === undefined) return null;
  if (first === undefined) {
    return url === undefined ? null : [{ publisher: hostOf(url), ...(title !== undefined && { title }), ...rest }];
  }
  if (title !== undefined) {
    const isAuthorFirst = second !== undefined;
    return [{ publisher: second ?? first, title, ...(isAuthorFirst && { author: first }), ...rest }];
  }
  if (
    second !== undefined &&
    names.length <= 3 &&
    (locators.length > 0 || second.split(' ').length >= 3 || third !== undefined)
  ) {
    const book = { publisher: third ?? first, author: first, title: second, type: 'book' as const, ...rest };
    return [third === undefined ? { ...book, doubt: 'The citation names no publisher; its author stands in.' } : book];
  }
  if (names.length > 1) return names.map((publisher) => ({ publisher, ...rest }));
  return [{ publisher: first, ...rest }];
}

/** `example.org`, of an address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);
