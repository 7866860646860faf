import { parseBracketCitation, hostOf, splitOutsideQuotes } from './bracket-citation.ts';
import { isNameLike, parsePart } from './citation-part.ts';
import type { CitedDocument, Citing } from './cited-document.ts';
import type { InlineText } from './inline-text.ts';
import { findWrittenDates, type NumericOrder, type WrittenDate } from './written-date.ts';

const LEAD =
  /^(?:(?:see(?: also)?|cf\.?|compare|quoted in|cited in|for example|e\.g\.|for (?:details|background|a discussion)[^,]*,(?: see)?),?\s+)+/i;
const ADDRESS = /<?(https?:\/\/[^\s<>]+|www\.[^\s<>]+)>?/i;
const ACCESSED = /[([]?\b(?:last\s+)?(?:accessed|retrieved|visited|viewed|consulted)(?:\s+on)?:?\s+([^)\].;]+)[)\]]?/i;
const PRESS = /\(([^():]+):\s*([^(),]+),\s*((?:1[0-9]|20)\d\d)\)/;
const LOCATOR =
  /,?\s+((?:pp?\.|pages?|ch(?:apter|\.)|para\.?|§)\s*[\divxlc]+(?:\s*[–-]\s*[\divxlc]+)?(?:,\s*\d+(?:[–-]\d+)?)*)\.?$/i;
const MOST_WORDS = 70;

/** What a note comes to: documents that it cites, and whether it says anything else that must stay. */
export interface ReadNote {
  citings: Citing[];
  isOnlyCitation: boolean;
}

/** Reads a footnote or endnote. Prose stays a note, also where it ends with a citation. */
export function readNote(inline: InlineText, order: NumericOrder): ReadNote {
  const pieces = splitNote(inline.text);
  const citings: Citing[] = [];
  let isOnlyCitation = true;
  for (const piece of pieces) {
    const read = readPiece(piece, inline, order);
    if (read) citings.push(...read);
    else if (piece.replace(/[\W_]+/g, '') !== '') isOnlyCitation = false;
  }
  return { citings, isOnlyCitation: isOnlyCitation && citings.length > 0 };
}

/** Parts at semicolons, and at sentences that begin with “See”. */
const splitNote = (text: string): string[] =>
  splitOutsideQuotes(text.replace(/\s+/g, ' ').trim(), ';').flatMap((part) =>
    part.split(/(?<=[.:])\s+(?=(?:See|Cf\.|Quoted in|Cited in)\s)|(?<=:)\s+(?=see\s)/),
  );

function readPiece(piece: string, inline: InlineText, order: NumericOrder): Citing[] | null {
  const text = piece.trim().replace(LEAD, '').replace(/\.$/, '').trim();
  if (/^(?:ibid|idem)\b/i.test(text)) return [{ kind: 'last' }];
  if (text === '' || text.split(/\s+/).length > MOST_WORDS) return null;
  const document = readWork(text, inline, order);
  if (document) return [{ kind: 'document', document }];
  return joinTitle(parseBracketCitation(text, order));
}

/** In a note, two names before one date are a publisher and what it published; in a bracket they are two publishers. */
function joinTitle(citings: Citing[] | null): Citing[] | null {
  const [first, second, ...others] = citings ?? [];
  if (first?.kind !== 'document' || second?.kind !== 'document' || others.length > 0) return citings;
  const [one, two] = [first.document, second.document];
  if (one.date !== two.date || one.title !== undefined || one.publisher === two.publisher) return citings;
  return [{ kind: 'document', document: { ...one, title: two.publisher } }];
}

/** Author, title, periodical or press, date, address, in the orders in which notes have them. */
function readWork(text: string, inline: InlineText, order: NumericOrder): CitedDocument | null {
  const address =
    ADDRESS.exec(text)?.[1] ?? inline.links.find(({ start, end }) => text.includes(inline.text.slice(start, end)))?.url;
  const url = address?.replace(/[.,;)]+$/, '').replace(/^www\./i, 'https://www.');
  const accessedText = ACCESSED.exec(text);
  const accessed = accessedText ? (findWrittenDates(accessedText[1] ?? '', order)[0] ?? null) : null;
  let rest = text
    .replace(ACCESSED, '')
    .replace(ADDRESS, '')
    .replace(/,?\s*(?:available (?:at|from)|at):?\s*$/i, '')
    .replace(/[\s,.()]+$/, (end) => (end.includes(')') ? ')' : ''));
  const press = PRESS.exec(rest);
  const locator = LOCATOR.exec(rest)?.[1];
  rest = rest.replace(LOCATOR, '');
  const quoted = /[“"‘]([^“”"]+?)[,.]?[”"’](?=[\s,.(]|$)/u.exec(rest);
  const italic = inline.italics
    .map(({ start, end }) =>
      inline.text
        .slice(start, end)
        .replace(/[\s,.]+$/, '')
        .trim(),
    )
    .filter((title) => title !== '' && rest.includes(title));
  const [date] = findWrittenDates(rest, order);
  const year = press?.[3] ?? (date ? undefined : /(?:^|[\s,(])((?:1[5-9]|20)\d\d)\)?(?=$|[,.)])/.exec(rest)?.[1]);
  const written: WrittenDate | null = date ?? (year === undefined ? null : { year, from: '', to: null });
  if (written === null && url === undefined) return null;
  const title =
    quoted?.[1] ??
    (press ? (italic[0] ?? /,\s*([^,]+?)\s*\([^()]*:/.exec(rest)?.[1]) : italic.length > 1 ? italic[0] : undefined);
  if (title === undefined && !press) return url === undefined ? null : readAddress(rest, url, written, accessed, order);
  const beforeTitle =
    title === undefined
      ? ''
      : rest
          .slice(0, rest.indexOf(title))
          .replace(/[“"‘\s,.:]+$/u, '')
          .trim();
  const afterTitle =
    title === undefined ? rest : rest.slice(rest.indexOf(title) + title.length).replace(/^[\s,.”"’]+/u, '');
  if (beforeTitle !== '' && !isAuthor(beforeTitle, order)) return null;
  const periodical = quoted ? nameIn(afterTitle, italic, order) : undefined;
  const publisher =
    press?.[2]?.trim() ??
    periodical ??
    (url === undefined ? beforeTitle : beforeTitle !== '' && !quoted ? beforeTitle : hostOf(url));
  if (publisher === '') return null;
  return {
    publisher,
    date: written,
    ...(title !== undefined && { title }),
    ...(beforeTitle !== '' && publisher !== beforeTitle && { author: beforeTitle.replace(/,?\s+\(?eds?\.\)?$/, '') }),
    ...(url !== undefined && URL.canParse(url) && { url }),
    ...(locator !== undefined && { locator }),
    ...(accessed && { accessed }),
    ...(press && !quoted && { type: 'book' as const }),
  };
}

const isAuthor = (text: string, order: NumericOrder): boolean =>
  text
    .split(/\s*,\s*|\s+and\s+/)
    .filter(Boolean)
    .every((part) => isNameLike(part) || parsePart(part, order) !== null || /^eds?\.?$/.test(part)) ||
  isNameLike(text.replace(/,/g, ''));

/** The periodical: in italics, or the words up to the comma, the bracket or the volume. */
function nameIn(text: string, italic: readonly string[], order: NumericOrder): string | undefined {
  const set = italic.find((name) => text.startsWith(name) || text.startsWith(`in ${name}`));
  if (set !== undefined) return set;
  const words =
    text
      .replace(/^in\s+/, '')
      .split(/,|\(|\s+(?=(?:vol|no)\.)|\s+\d/)[0]
      ?.trim() ?? '';
  return parsePart(words, order)?.kind === 'name' ? words.replace(/^the\s+/, '') : undefined;
}

/** An address, with a name and a date before it at most. */
function readAddress(
  rest: string,
  url: string,
  date: WrittenDate | null,
  accessed: WrittenDate | null,
  order: NumericOrder,
): CitedDocument | null {
  const described = rest.trim() === '' ? [] : parseBracketCitation(rest.replace(/[\s,:]+$/, ''), order);
  const extras = { url, ...(accessed && { accessed }) };
  if (!URL.canParse(url)) return null;
  const [first] = described ?? [];
  if (first?.kind === 'document') return { ...first.document, ...extras };
  const name = rest.replace(/[\s,:.]+$/, '');
  if (rest.trim() !== '' && !isNameLike(name)) return null;
  return { publisher: name === '' ? hostOf(url) : name, date, ...extras };
}
