import type { Root, RootContent } from 'mdast';
import type { CitedDocument } from './cited-document.ts';
import { hostOf } from './bracket-citation.ts';
import { plainText, readInline, type InlineText, findTextBlocks } from './inline-text.ts';

/** A work of the list at the end of an article, under its author’s family name and year. */
export interface ListedWork {
  author: string;
  /** With the letter that tells two works of a year apart. */
  year: string;
  document: CitedDocument;
}

const HEADING =
  /^(?:references|bibliography|works cited|literature(?: cited)?|sources|reference list|further reading)\s*:?$/i;

/** Takes the list of works off the end of a text. */
export function takeReferenceList(tree: Root): ListedWork[] {
  const at = tree.children.findLastIndex(
    (node) => (node.type === 'heading' || node.type === 'paragraph') && HEADING.test(plainText([node])),
  );
  if (at < 0) return [];
  const next = tree.children.findIndex((node, index) => index > at && node.type === 'heading');
  const entries = tree.children.slice(at + 1, next < 0 ? undefined : next).flatMap(entriesOf);
  const works = entries.flatMap((entry) => readEntry(entry) ?? []);
  if (works.length === 0 || works.length < entries.length / 2) return [];
  tree.children.splice(at, (next < 0 ? tree.children.length : next) - at);
  return works;
}

const entriesOf = (node: RootContent): InlineText[] => findTextBlocks(node).map((block) => readInline(block));

/** `Roe, Jane (2012) The River. Hallin: State Press.`, in the orders that the usual styles have. */
export function readEntry({ text, italics }: InlineText): ListedWork | null {
  const entry = text.replace(/\s+/g, ' ').trim();
  const dated = /^(.+?)[\s,.(]+((?:1[0-9]|20)\d\d[a-z]?)\b[)\].,:;]*\s*(.*)$/.exec(entry);
  if (!dated) return null;
  const [, names = '', year = '', rest = ''] = dated;
  if (names.length > 160) return null;
  const early = names.split(/\s+/).length <= 14 && !/[“"]/.test(names);
  if (!early) return null;
  const family = familyName(names);
  const url = /https?:\/\/\S+/.exec(rest)?.[0].replace(/[.,;)]+$/, '');
  const words = rest.replace(/(?:available at:?\s*)?https?:\/\/\S+/i, '').trim();
  const quoted = /[“"‘](.+?)[,.]?[”"’](?=[\s.,]|$)/u.exec(words);
  const italic = italics
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((title) => words.includes(title));
  const title = quoted?.[1] ?? italic[0] ?? /^(.+?)(?:\.\s|\.$|$)/.exec(words)?.[1];
  const after =
    title === undefined ? '' : words.slice(words.indexOf(title) + title.length).replace(/^[\s.,”"’*]+/u, '');
  const serial = quoted ? (italic[0] ?? /^(?:in:?\s+)?([^,.\d]+)/i.exec(after)?.[1]) : undefined;
  const press =
    /(?:^|[.,(\s])[\p{Lu}][\p{L}\s,]*:\s*([^,.;()]+)/u.exec(after)?.[1] ?? /^([\p{Lu}][^,.;()]*)/u.exec(after)?.[1];
  const publisher = (quoted ? serial : press)?.trim() || (url === undefined ? family : hostOf(url));
  return {
    author: family,
    year,
    document: {
      publisher,
      author: names.replace(/[\s,.(]+$/, '').replace(/(?<=\b\p{Lu})$/u, '.'),
      date: { year: year.slice(0, 4), from: '', to: null },
      ...(title !== undefined && title !== '' && { title: title.trim() }),
      ...(url !== undefined && { url }),
      type: quoted ? 'article-journal' : 'book',
    },
  };
}

/** `Roe`, of `Roe, Jane, and John Doe`; an institution’s name is taken whole. */
const familyName = (names: string): string => (/^([^,]+),/.exec(names)?.[1] ?? names).replace(/[\s.(]+$/, '').trim();

/** Finds the work that `Roe and Doe 2012` or `Roe et al., 2012a` means. */
export function findListedWork(works: readonly ListedWork[], author: string, year: string): ListedWork | null {
  const family = (author.split(/\s+(?:and|&|et)\s+|,/)[0] ?? '').trim().toLowerCase();
  const matches = works.filter((work) => {
    const listed = work.author.toLowerCase();
    return (
      listed === family ||
      listed.startsWith(`${family} `) ||
      listed.endsWith(` ${family}`) ||
      family.endsWith(` ${listed}`)
    );
  });
  return (
    matches.find((work) => work.year === year) ??
    matches.find((work) => work.year.slice(0, 4) === year.slice(0, 4)) ??
    null
  );
}
