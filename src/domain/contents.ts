import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { ContentFile } from './content-file.ts';
import { parseEditions, type Edition } from './edition.ts';
import { parseLedgerLock, type LedgerLock } from './ledger-lock.ts';
import type { Page } from './page.ts';
import { parseArticle } from './parse-article.ts';
import {
  parseActor,
  parseIssue,
  parsePage,
  parsePlaces,
  parseSite,
  parseTerms,
  type Located,
  type ParsedIssue,
} from './parse-content.ts';
import type { Parsed } from './parsed.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Site } from './site.ts';
import type { Term } from './term.ts';

/** What was read from a content folder, file by file. */
export interface Contents {
  /** The folder, as its author would type it. */
  dir: string;
  /** Every file in the folder, by its path there, with its text; `null` for one that is not text or could not be read. */
  files: Map<string, string | null>;
  site: (Site & Located) | null;
  issues: ParsedIssue[];
  actors: (Actor & Located)[];
  places: (Place & Located)[];
  terms: (Term & Located)[];
  articles: Article[];
  pages: (Page & Located)[];
  /** Stored copies of sources, by file name. */
  snapshots: Map<string, string>;
  ledgerLock: LedgerLock | null;
  /** What each article claimed at each edition, oldest first. */
  editions: Edition[];
  /** Mistakes of form, found while reading. */
  problems: Problem[];
}

export const emptyContents = (dir: string): Contents => ({
  dir,
  files: new Map(),
  site: null,
  issues: [],
  actors: [],
  places: [],
  terms: [],
  articles: [],
  pages: [],
  snapshots: new Map(),
  ledgerLock: null,
  editions: [],
  problems: [],
});

/** One kind of file in a content folder: which files are of it, how they are read, and where what was read goes. */
export interface FileKind {
  pattern: RegExp;
  parse(file: ContentFile): Parsed<unknown>;
  add(contents: Contents, value: never, path: string): void;
}

const kind = <T>(
  pattern: RegExp,
  parse: (file: ContentFile) => Parsed<T>,
  add: (contents: Contents, value: T, path: string) => void,
): FileKind => ({
  pattern,
  parse,
  add,
});

const SNAPSHOTS = 'snapshots/';

const KINDS: readonly FileKind[] = [
  kind(/^articles\/[^/]+\.mdx?$/, parseArticle, ({ articles }, article) => articles.push(article)),
  kind(/^issues\/[^/]+\.mdx?$/, parseIssue, ({ issues }, issue) => issues.push(issue)),
  kind(/^actors\/[^/]+\.ya?ml$/, parseActor, ({ actors }, actor) => actors.push(actor)),
  kind(/^pages\/[^/]+\.mdx?$/, parsePage, ({ pages }, page) => pages.push(page)),
  kind(/^places\.ya?ml$/, parsePlaces, ({ places }, read) => places.push(...read)),
  kind(/^terms\.ya?ml$/, parseTerms, ({ terms }, read) => terms.push(...read)),
  kind(/^site\.ya?ml$/, parseSite, (contents, site) => (contents.site = site)),
  kind(/^ledger\.lock$/, parseLedgerLock, (contents, lock) => (contents.ledgerLock = lock)),
  kind(/^editions\.lock$/, parseEditions, ({ editions }, read) => editions.push(...read)),
  kind(
    /^snapshots\//,
    ({ text }) => ({ value: text, problems: [] }),
    ({ snapshots }, text, path) => snapshots.set(path.slice(SNAPSHOTS.length), text),
  ),
];

/** The kind of a file by its path in the content folder; `null` where nothing reads such a file. */
export const findFileKind = (path: string): FileKind | null => KINDS.find(({ pattern }) => pattern.test(path)) ?? null;

/** Adds one file. @param text `null` where the file could not be read; `parsed` then says why */
export function addFile(contents: Contents, path: string, text: string | null, parsed: Parsed<unknown>): void {
  contents.files.set(path, text);
  contents.problems.push(...parsed.problems);
  if (parsed.value !== null) findFileKind(path)?.add(contents, parsed.value as never, path);
}

/** The name of a file of the content as its author would type it. */
export const nameInFolder = (dir: string, path: string): string => (dir === '' ? path : `${dir}/${path}`);
