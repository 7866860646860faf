import { parseWrittenDate, type NumericOrder, type WrittenDate } from './written-date.ts';

/** A part of a citation between its commas, and what it was taken for. */
export type CitationPart =
  | { kind: 'name'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'date'; date: WrittenDate }
  | { kind: 'days'; days: number[] }
  | { kind: 'year'; year: string }
  | { kind: 'locator'; text: string }
  | { kind: 'url'; url: string }
  | { kind: 'accessed'; date: WrittenDate }
  | { kind: 'last' }
  | { kind: 'remark'; text: string };

const LOCATOR =
  /^(?:pp?\.?\s*|pages?\s+|ch(?:apters?|aps?\.?|\.)\s*|paras?\.?\s*|§+\s*|sec(?:tion|\.)\s*|art(?:icle|\.)\s*|fols?\.\s*|f\.\s*|col\.\s*|c)(?:\d|[ivxlc]+\b)[\divxlc–—\-,\s&]*f{0,2}\.?$/i;
const SERIAL_NUMBER = /^(?:vol(?:ume|\.)?|no\.?|issue|nr\.?|bd\.)\s*[\divxlc]+[\w/–-]*$/i;
const PAGES = /^\d+(?:\s*[–—-]\s*\d+)?f{0,2}$/;
const DAYS = /^\d{1,2}(?:\s*(?:and|&)\s*\d{1,2})*$/;
const YEAR = /^(?:1[0-9]|20)\d\d[a-z]?$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const INTERVIEW =
  /^(?:(?:the )?author[’']?s[’']? |personal )?(?:interview|conversation|communication)s?(?: (?:with|by) .{1,60})?$/i;
const TITLE = /^[“"‘'«„](.+?)[,.]?[”"’'»“]$/su;
const REMARK =
  /^(?:emphasis (?:added|in (?:the )?original)|(?:author|my|our|own)[’']?s? translation|in [A-Z][a-z]+|translated .*|retrieved|online|forthcoming|in press|mimeo|ed\.|eds\.|trans\..*)$/i;
const ACCESSED = /^(?:(?:last )?(?:accessed|retrieved|visited|viewed|consulted)(?: on)?:?)\s+(.+)$/i;

/** Words in small letters that stand inside names of publications and institutions. */
const CONNECTORS = new Set(
  'of the and de la le les du des di da del della der den das die dos van von for in on to at a an & y e et al. al el bin ibn und per pour sur'.split(
    ' ',
  ),
);
const DOCUMENT_WORDS = new Set(
  'minutes report statement transcript press release speech interview letter communiqué website site service news agency radio television archive official officials notice bulletin hearing hearings proceedings communication with by'.split(
    ' ',
  ),
);
const WEEKDAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,12}(?:\/\S*)?$/iu;
const MOST_WORDS = 9;

export const isDomain = (text: string): boolean => DOMAIN.test(text);

/** Whether some words can be the name of a publication, an institution or an author: capitals, domains, a few small words. */
export function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (text.trim() === '' || words.length > MOST_WORDS || /[!?=<>{}|\\^~@#]/.test(text)) return false;
  if (words.every((word) => WEEKDAY_OR_MONTH.test(word) || /^\W*$/.test(word))) return false;
  const [first = ''] = words;
  if (DOCUMENT_WORDS.has(first)) return false;
  if (CONNECTORS.has(first) && !/^(?:the|al|el|de|van|von|la|le|du|da|di|bin|ibn)$/.test(first)) return false;
  return (
    words.every(isWordOfName) &&
    words.some((word) => /^[^\p{L}\d]*[\p{Lu}\d]/u.test(word) || isDomain(word) || isUncased(word))
  );
}

const isWordOfName = (word: string): boolean =>
  CONNECTORS.has(word.toLowerCase()) ||
  DOCUMENT_WORDS.has(word) ||
  /^[^\p{L}\d]*(?:[\p{Lu}\p{Lo}\d]|al-|d[’']|l[’'])/u.test(word) ||
  isDomain(word) ||
  /^[a-z]+[A-Z]/.test(word);

const isUncased = (word: string): boolean => /^\p{Lo}/u.test(word);

/** Takes one part of a citation for what it is; `null` for anything that no citation holds. */
export function parsePart(part: string, order: NumericOrder): CitationPart | null {
  const text = part.trim().replace(/\s+/g, ' ');
  if (text === '') return null;
  if (/^(?:ibid|idem|id|op\. cit|loc\. cit)\.?$/i.test(text)) return { kind: 'last' };
  if (ADDRESS.test(text)) return { kind: 'url', url: toUrl(text) };
  const accessed = ACCESSED.exec(text.replace(/^\[|\]$/g, ''))?.[1];
  const read = accessed === undefined ? null : parseWrittenDate(accessed, order);
  if (read) return { kind: 'accessed', date: read };
  if (DAYS.test(text)) return { kind: 'days', days: text.split(/\D+/).map(Number) };
  if (YEAR.test(text)) return { kind: 'year', year: text };
  if (/^n\.d\.?$/i.test(text)) return { kind: 'remark', text };
  const date = parseWrittenDate(text, order);
  if (date) return { kind: 'date', date };
  if (LOCATOR.test(text) || PAGES.test(text) || SERIAL_NUMBER.test(text)) return { kind: 'locator', text };
  const title = TITLE.exec(text)?.[1];
  if (title !== undefined) return { kind: 'title', text: title.trim() };
  if (REMARK.test(text)) return { kind: 'remark', text };
  const name = text.replace(/^the\s+/, '');
  return isNameLike(name) || INTERVIEW.test(name) ? { kind: 'name', text: name } : null;
}

const toUrl = (address: string): string => {
  const trimmed = address.replace(/[.,;)\]]+$/, '');
  return /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed;
};
