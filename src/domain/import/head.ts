import type { Root, RootContent } from 'mdast';
import { parseDate } from '#domain/date.ts';
import type { Arrival } from './arrival.ts';
import { isNameLike } from './citation-part.ts';
import { findTextBlocks, plainText, readInline } from './inline-text.ts';
import { findPictureLine, type PictureLine } from './picture-line.ts';
import { findSerialLine, type SerialLine } from './serial-line.ts';
import { formatEdtf, parseWrittenDate, findWrittenDates, type NumericOrder } from './written-date.ts';

/** What an article says about itself before it begins: only what is stated. */
export interface Head extends SerialLine {
  title: string | null;
  authors: string[];
  /** EDTF, as precise as stated. */
  date: string | null;
  summary: string | null;
  pictures: PictureLine[];
  /** What was taken for something without being called so, in sentences by field. */
  doubts: { field: 'title' | 'authors' | 'date' | 'summary'; reason: string }[];
}

/** Lines of a head are short, and no article keeps its reader waiting for long. */
const MOST_WORDS = 30;
const MOST_LINES = 12;

/** Takes the head off a text: title, serial, byline, date, captions. What is left in the tree is the article. */
export function takeHead(arrival: Arrival, order: NumericOrder): Head {
  const { tree, head: stated } = arrival;
  const head: Head = {
    title: stated.title ?? null,
    authors: readAuthors(stated.authors ?? []),
    date: readDate(stated.date ?? '', order),
    summary: null,
    pictures: [],
    doubts: [],
  };
  if (stated.serial !== undefined) head.name = stated.serial;
  takeTitle(tree, head);
  for (const line of stated.lines ?? []) readLine(line, head, order, false);
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const [first] = tree.children;
    if (!first || !isLine(first) || tree.children.length < 2) break;
    const words = plainText([first]);
    if (!isTitleAgain(words, head) && !readLine(words, head, order, true)) break;
    tree.children.shift();
  }
  takePictures(tree, head);
  head.date ??= findDateline(tree, order);
  return head;
}

/** The first heading, or else the first line; a heading that is the only one of its depth. */
function takeTitle(tree: Root, head: Head): void {
  const at = tree.children.findIndex((node) => node.type === 'heading');
  const heading = tree.children[at];
  const isFirst = at >= 0 && tree.children.slice(0, at).every(isLine) && at < 4;
  if (heading?.type === 'heading' && isFirst && (at === 0 || heading.depth === 1)) {
    const words = plainText([heading]);
    if (head.title === null || heading.depth === 1 || head.title.includes(words)) {
      head.title = head.title !== null && head.title.startsWith(words) ? head.title : words;
      tree.children.splice(at, 1);
      return;
    }
  }
  const [first] = tree.children;
  if (head.title !== null || !first || !isLine(first) || tree.children.length < 2) return;
  const words = plainText([first]);
  if (findSerialLine(words) !== null || /[.;:,]$/.test(words) || /^by\s/i.test(words)) return;
  head.title = words;
  tree.children.shift();
}

const isTitleAgain = (words: string, { title }: Head): boolean =>
  title !== null && words.toLowerCase() === title.toLowerCase();

const isLine = (node: RootContent): boolean => node.type === 'paragraph' && countWords(plainText([node])) <= MOST_WORDS;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Takes a line for what it says it is. @param isText whether it stands in the text, where it could be its first sentence */
function readLine(line: string, head: Head, order: NumericOrder, isText: boolean): boolean {
  const serial = findSerialLine(line);
  if (serial) {
    Object.assign(head, { ...serial, ...(head.name !== undefined && !serial.name && { name: head.name }) });
    head.date ??= readDate(
      findWrittenDates(line, order).map(({ start, end }) => line.slice(start, end))[0] ?? serial.year ?? '',
      order,
    );
    delete head.year;
    return true;
  }
  const picture = findPictureLine(line);
  if (picture) {
    head.pictures.push(picture);
    return true;
  }
  const byline = /^(?:by|written by|authors?:|words:)\s+(.+)$/i.exec(line)?.[1];
  if (byline !== undefined && countWords(byline) <= 20) {
    const [names = '', ...rest] = byline.split(
      /\s+[|•·–—]\s+|,?\s+(?=(?:on\s+)?(?:\d{1,2}\s+[A-Z]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s))/,
    );
    const authors = readAuthors([names]);
    if (authors.length > 0) {
      if (head.authors.length === 0) head.authors = authors;
      for (const part of rest) head.date ??= readDate(part, order);
      return true;
    }
  }
  const date = readDate(
    line.replace(/^(?:published|posted|date|updated|issued|last updated)(?:\s+on|\s+in)?\s*:?\s+/i, ''),
    order,
  );
  if (date !== null) {
    head.date ??= date;
    return true;
  }
  const summary = /^(?:abstract|summary|executive summary)\s*[:.—–]\s*(.+)$/i.exec(line)?.[1];
  if (summary !== undefined) {
    head.summary = summary;
    return true;
  }
  return isText && readBareLine(line, head);
}

/** A line that is a name and nothing else, below the title, can only be the author’s; one that is a periodical’s is not told from it. */
function readBareLine(line: string, head: Head): boolean {
  const isName =
    isNameLike(line) &&
    /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}\p{Lu}[\p{L}’'-]+$/u.test(
      line.replace(/\s+and\s+|,\s*/g, ' X ').replace(/ X /g, ' '),
    );
  if (!isName || head.authors.length > 0 || head.title === null || countWords(line) > 8) return false;
  head.authors = readAuthors([line]);
  head.doubts.push({
    field: 'authors',
    reason: `“${line}” stands alone below the title and was taken for the author.`,
  });
  return true;
}

const readAuthors = (names: readonly string[]): string[] =>
  names
    .flatMap((name) =>
      name
        .replace(/^by\s+/i, '')
        .replace(/\.$/, '')
        .split(/\s*(?:,\s*and\s+|,|;|\s+and\s+|\s+&\s+)\s*/),
    )
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(
      (name) =>
        /\p{L}/u.test(name) &&
        countWords(name) <= 6 &&
        !/^(?:dr|prof|phd|jr|staff)\.?$/i.test(name) &&
        !/^https?:/i.test(name),
    );

function readDate(text: string, order: NumericOrder): string | null {
  const plain = text
    .trim()
    .replace(/\.$/, '')
    .replace(/[,T]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}.*$/i, '')
    .replace(/T$/, '');
  const date = parseWrittenDate(plain, order);
  if (date === null) return null;
  const edtf = formatEdtf(date, null);
  return 'date' in parseDate(edtf) ? edtf : null;
}

/** Captions anywhere in the text are no prose. */
function takePictures(tree: Root, head: Head): void {
  tree.children = tree.children.filter((node) => {
    const picture = node.type === 'paragraph' ? findPictureLine(plainText([node])) : null;
    if (picture && !head.pictures.some(({ caption }) => caption === picture.caption)) head.pictures.push(picture);
    return picture === null;
  });
}

/** `HALLIN, 3 May 2016 —` at the start of the first paragraph. */
function findDateline(tree: Root, order: NumericOrder): string | null {
  const [block] = findTextBlocks(tree);
  const line =
    block &&
    /^([\p{Lu}][\p{Lu}\s.’'-]+(?:,[^—–-]{0,40})?)\s*(?:\([^)]{1,40}\)\s*)?[—–-]{1,2}\s/u.exec(
      readInline(block).text,
    )?.[1];
  const [date] = line === undefined ? [] : findWrittenDates(line ?? '', order);
  return date ? formatEdtf(date, null) : null;
}
