import type { Root } from 'mdast';
import type { PreciseDate } from '#domain/date.ts';
import { hostOf, parseBracketCitation } from './bracket-citation.ts';
import type { CitedDocument, Citing } from './cited-document.ts';
import { dropNotes, mergeAt, placeReferences, unwrapLinks } from './citation-place.ts';
import { takeNotes, type Endnote } from './endnote.ts';
import {
  findTextBlocks,
  readInline,
  replaceInline,
  type InlineText,
  type Replacement,
  type TextBlock,
} from './inline-text.ts';
import { readNote } from './note-citation.ts';
import { findListedWork, takeReferenceList, type ListedWork } from './reference-list.ts';
import { buildSourceRegister, type DraftSource, type SourceRegister } from './source-register.ts';
import { parseWrittenDate, type NumericOrder, type WrittenDate } from './written-date.ts';

export interface CitedText {
  sources: DraftSource[];
  /** Notes that say something of their own. */
  notes: Endnote[];
  /** Works that the list at the end names and the text does not cite. */
  uncited: ListedWork[];
}

interface Context {
  order: NumericOrder;
  register: SourceRegister;
  works: ListedWork[];
  cited: Set<ListedWork>;
  notes: Map<string, Endnote>;
  keysByNote: Map<string, string[]>;
  /** Names that stand in brackets for themselves: a place with a date is no citation. */
  isPlace: (name: string) => boolean;
  last: string[];
}

/** Turns the citations of a text into sources, each cited in the text as `[^key]`. The tree is changed. */
export function takeCitations(
  tree: Root,
  {
    published,
    order,
    isPlace,
  }: { published: PreciseDate | null; order: NumericOrder; isPlace: (name: string) => boolean },
): CitedText {
  const notes = takeNotes(tree);
  const works = takeReferenceList(tree);
  const context: Context = {
    order,
    register: buildSourceRegister(published),
    works,
    cited: new Set(),
    notes: new Map(notes.map((note) => [note.key, note])),
    keysByNote: new Map(),
    isPlace,
    last: [],
  };
  for (const block of findTextBlocks(tree)) citeInBlock(block, context);
  return {
    sources: context.register.sources,
    notes: notes.filter(({ key }) => context.keysByNote.get(key)?.includes(key)),
    uncited: works.filter((work) => !context.cited.has(work)),
  };
}

function citeInBlock(block: TextBlock, context: Context): void {
  const inline = readInline(block);
  const inText = block.type === 'heading' ? [] : [...citeBrackets(inline, context), ...citeLinks(inline)];
  const found = [...inText, ...citeNotes(inline, context)].sort((a, b) => a.start - b.start);
  const replacements: Replacement[] = [];
  let end = -1;
  for (const citation of found) {
    if (citation.start < end) continue;
    const keys = citation.keysOf(context);
    if (keys === null) continue;
    context.last = keys.length > 0 ? keys : context.last;
    const replacement = placeReferences(inline.text, citation, keys);
    replacements.push(replacement);
    end = replacement.end;
  }
  unwrapLinks(block, inline, replacements);
  dropNotes(block, inline);
  replaceInline(block, mergeAt(replacements));
}

interface FoundCitation {
  start: number;
  end: number;
  keysOf(context: Context): string[] | null;
}

const BRACKET = /\s*\(((?:[^()]|\([^()]*\)){2,400})\)/g;

function citeBrackets(inline: InlineText, context: Context): FoundCitation[] {
  return Array.from(inline.text.matchAll(BRACKET), (match): FoundCitation[] => {
    const content = match[1] ?? '';
    const end = match.index + match[0].length;
    const before = inline.text.slice(Math.max(0, match.index - 80), match.index);
    const after = inline.text.slice(end, end + 2);
    const urls = inline.links.filter((link) => link.start >= match.index && link.end <= end).map(({ url }) => url);
    const narrative = findNarrative(before, content, context);
    if (narrative)
      return [
        {
          start: match.index,
          end,
          keysOf: ({ cited, register }) => (cited.add(narrative), [register.add(narrative.document)]),
        },
      ];
    const citings = parseBracketCitation(content, context.order);
    if (citings === null || !isPlausible(citings, content, after, context)) return [];
    return [{ start: match.index, end, keysOf: () => register(citings, urls, context) }];
  }).flat();
}

/** `Roe (2012) argues`: the name stands before the bracket. */
function findNarrative(before: string, content: string, { works }: Context): ListedWork | null {
  const year = /^((?:1[0-9]|20)\d\d[a-z]?)(?:\s*[:,]\s*(?:pp?\.\s*)?\d[\d–,\s-]*)?$/.exec(content)?.[1];
  const name = /([\p{Lu}][\p{L}’'-]+)(?:[’']s)?(?:\s+(?:and|&)\s+[\p{Lu}][\p{L}’'-]+|\s+et\s+al\.?)?$/u.exec(
    before,
  )?.[1];
  return year === undefined || name === undefined || works.length === 0 ? null : findListedWork(works, name, year);
}

/** A name with nothing but a year cites only where a sentence or clause ends, or a list of works has it. */
function isPlausible(
  citings: readonly Citing[],
  content: string,
  after: string,
  { works, isPlace, last }: Context,
): boolean {
  if (citings.every(({ kind }) => kind === 'last')) return last.length > 0;
  return citings.every((citing) => {
    if (citing.kind === 'last') return true;
    const { publisher, date, locator, title, url } = citing.document;
    if (isPlace(publisher) && title === undefined && url === undefined) return false;
    if (date === null || date.from !== '' || locator !== undefined || title !== undefined || url !== undefined)
      return true;
    if (findListedWork(works, publisher, yearIn(content, publisher) ?? date.year ?? '')) return true;
    return /^(?:[.,;:]|\s*$)/.test(after) && works.length === 0;
  });
}

/** The year with its letter, which the date does not keep. */
const yearIn = (content: string, name: string): string | undefined =>
  /((?:1[0-9]|20)\d\d[a-z]?)/.exec(content.slice(Math.max(0, content.indexOf(name) + name.length)))?.[1];

function register(citings: readonly Citing[], urls: readonly string[], context: Context): string[] {
  const documents = citings.filter((citing) => citing.kind === 'document').length;
  return citings.flatMap((citing, at) => {
    if (citing.kind === 'last') return context.last;
    const { document } = citing;
    const url = urls.length === documents ? urls[at] : documents === 1 ? urls[0] : undefined;
    return resolve(document.url === undefined && url !== undefined ? { ...document, url } : document, context);
  });
}

/** A document, or the work of the list that its author and year mean. */
function resolve(document: CitedDocument, { works, cited, register: { add } }: Context): string {
  const isShort = document.date?.from === '' && document.title === undefined;
  const work = isShort && document.date ? findListedWork(works, document.publisher, document.date.year ?? '') : null;
  if (!work) return add(document);
  cited.add(work);
  return add({ ...work.document, ...(document.locator !== undefined && { locator: document.locator }) });
}

const citeNotes = (inline: InlineText, { notes }: Context): FoundCitation[] =>
  inline.notes
    .filter(({ key }) => notes.has(key))
    .map(({ key, at }) => ({ start: at, end: at, keysOf: (context) => keysOfNote(key, context) }));

function keysOfNote(key: string, context: Context): string[] {
  const known = context.keysByNote.get(key);
  if (known) return known;
  const note = context.notes.get(key);
  if (!note) return [];
  const inline = readInline(note.paragraph);
  const { citings, isOnlyCitation } = readNote(inline, context.order);
  const keys = citings.flatMap((citing) =>
    citing.kind === 'last' ? context.last : [resolve(citing.document, context)],
  );
  const all = isOnlyCitation && keys.length > 0 ? keys : [...keys, key];
  context.keysByNote.set(key, [...new Set(all)]);
  return [...new Set(all)];
}

const citeLinks = (inline: InlineText): FoundCitation[] =>
  inline.links.map(({ url, end }) => ({
    start: end,
    end,
    keysOf: (context) => [context.register.add({ publisher: hostOf(url), date: dateIn(url, context.order), url })],
  }));

/** Many addresses hold the day: `/2016/09/05/`. */
const dateIn = (url: string, order: NumericOrder): WrittenDate | null => {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=\D|$)/.exec(url) ?? [];
  return year === undefined || month === undefined
    ? null
    : parseWrittenDate([year, month, ...(day ? [day] : [])].join('-'), order);
};
