import { parseDate, type PreciseDate } from '#domain/date.ts';
import type { SOURCE_TYPES } from '#domain/source.ts';
import { hostOf } from './bracket-citation.ts';
import { isDomain } from './citation-part.ts';
import type { CitedDocument } from './cited-document.ts';
import { findFreeId, formatSlug } from './slug.ts';
import { formatEdtf } from './written-date.ts';

/** A source as it will stand in the frontmatter of the draft. */
export interface DraftSource {
  key: string;
  publisher: string;
  /** EDTF; `XXXX` for a year that nothing tells. */
  issued: string;
  type?: (typeof SOURCE_TYPES)[number];
  title?: string;
  author?: string;
  url?: string;
  locator?: string;
  accessed?: string;
  doubts: string[];
}

/** The documents that an article cites, each once. */
export interface SourceRegister {
  sources: DraftSource[];
  /** The key of a document: a new one, or that under which it was cited before. */
  add(document: CitedDocument): string;
}

/** @param published when the article came out: where a citation gives no year, it is the last such day before */
export function buildSourceRegister(published: PreciseDate | null): SourceRegister {
  const sources: DraftSource[] = [];
  return {
    sources,
    add(document) {
      const made = makeSource(document, published);
      const known = sources.find((source) => isSame(source, made));
      if (known) {
        complete(known, made);
        return known.key;
      }
      const key = findFreeId(formatKey(made), (taken) => sources.some((source) => source.key === taken));
      sources.push({ ...made, key });
      return key;
    },
  };
}

type MadeSource = Omit<DraftSource, 'key'>;

function makeSource(document: CitedDocument, published: PreciseDate | null): MadeSource {
  const doubts = document.doubt === undefined ? [] : [document.doubt];
  const issued = formatIssued(document, published, doubts);
  const type = document.type ?? (document.url !== undefined || isDomain(document.publisher) ? 'webpage' : undefined);
  return {
    publisher: document.publisher,
    issued,
    ...(type && { type }),
    ...(document.title !== undefined && { title: document.title }),
    ...(document.author !== undefined && { author: document.author }),
    ...(document.url !== undefined && isWebAddress(document.url) && { url: document.url }),
    ...(document.locator !== undefined && { locator: document.locator }),
    ...(document.accessed &&
      isDate(formatEdtf(document.accessed, published)) && { accessed: formatEdtf(document.accessed, published) }),
    doubts,
  };
}

function formatIssued({ date }: CitedDocument, published: PreciseDate | null, doubts: string[]): string {
  if (date === null) {
    doubts.push('The citation gives no date.');
    return 'XXXX';
  }
  const edtf = formatEdtf(date, published);
  if (!isDate(edtf)) {
    doubts.push(`The citation gives a day that does not exist (${edtf}).`);
    return edtf.slice(0, 4);
  }
  if (edtf.startsWith('XXXX')) doubts.push('The citation gives no year, and the year of the article is not known.');
  return edtf;
}

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const isDate = (edtf: string): boolean => 'date' in parseDate(edtf);

/** The same publisher and date is one document, unless each has a title or an address of its own. */
function isSame(a: MadeSource, b: MadeSource): boolean {
  const isAlike = (left: string | undefined, right: string | undefined): boolean =>
    left === undefined || right === undefined || left.toLowerCase() === right.toLowerCase();
  const isDated = a.issued !== 'XXXX' || (a.url !== undefined && a.url === b.url);
  return (
    isDated && a.issued === b.issued && nameOf(a) === nameOf(b) && isAlike(a.title, b.title) && isAlike(a.url, b.url)
  );
}

const nameOf = ({ publisher }: MadeSource): string => publisher.toLowerCase().replace(/^the\s+/, '');

function complete(known: DraftSource, { title, author, url, accessed }: MadeSource): void {
  if (known.title === undefined && title !== undefined) known.title = title;
  if (known.author === undefined && author !== undefined) known.author = author;
  if (known.url === undefined && url !== undefined) known.url = url;
  if (known.accessed === undefined && accessed !== undefined) known.accessed = accessed;
}

/** `gazette-2016-09-05`: the publisher without the ending of its domain, and the date. */
function formatKey({ publisher, issued, url }: MadeSource): string {
  const plain = isDomain(publisher)
    ? publisher.replace(/^www\./i, '').replace(/\.[a-z]{2,12}(?:\/.*)?$/i, '')
    : publisher;
  const name = formatSlug(plain, 30) || formatSlug(url === undefined ? '' : hostOf(url), 30) || 'source';
  const date = formatSlug(issued.replace('/', '-').replace(/^XXXX-?/, ''));
  return date === '' ? name : `${name}-${date}`;
}
