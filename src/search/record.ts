import type { ClaimKind } from '#domain/claim.ts';

/** What search can find, each with an address of its own. */
export const RECORD_TYPES = ['claim', 'section', 'article', 'issue', 'actor', 'source', 'event'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** The letter by which the index tells the types apart. */
export const LETTERS: Readonly<Record<RecordType, string>> = {
  claim: 'c',
  section: 's',
  article: 'a',
  issue: 'i',
  actor: 'p',
  source: 'd',
  event: 'e',
};

/** A link: its words and its address. */
export type Link = readonly [words: string, href: string];

/** What a reader sees of a record, as it is sent to the browser. Fields that would be empty are left out. */
export interface Card {
  type: RecordType;
  href: string;
  /** The number of a claim; otherwise a name, heading or title. */
  title: string;
  /** What sort of thing it is, where the type does not say it: “State”, “Broadcast”. */
  label?: string;
  kind?: ClaimKind | 'withdrawn';
  /** The words shown are a quotation and nothing else. */
  isVerbatim?: true;
  speakers?: string[];
  capacity?: string;
  audience?: string[];
  /** In words, and as `<time datetime>` has it where HTML can say it. */
  date?: readonly [words: string, datetime: string | null];
  /** The words of a claim as its issue shows them. */
  words?: string;
  /** What else of the record is searched and can be shown in part. */
  text?: string;
  /** The issue of a claim, the article of a section. */
  within?: Link;
  /** The documents in which it stands. */
  source?: string;
  /** The words of a claim in its article. */
  passageHref?: string;
  /** The language of the record, where it is not that of the publication. */
  language?: string;
}

/** By what results can be narrowed. Issues and actors are ids. */
export interface Facets {
  issues: string[];
  /** Who speaks or acts, and the state or organisation to which each belongs; in prose, who is spoken of. */
  actors: string[];
  kinds: string[];
  publishers: string[];
  /** The first and the last year in which it can have been. */
  years: readonly [from: number, to: number] | null;
}

/** The words by which a record is found, by how much it tells that they were meant. */
export interface SearchedText {
  /** A real title or name, with its other names. */
  title: string;
  /** Who speaks, and as what. */
  who: string;
  /** Who speaks to whom, in a row. */
  to: string;
  /** Verbatim words. */
  quote: string;
  /** The rest, as a reader sees it. */
  body: string;
  /** What a reader may type and does not see: other names of those named, dates in full, the issue. */
  hidden: string;
}

export interface SearchRecord {
  card: Card;
  searched: SearchedText;
  facets: Facets;
  /** BCP 47, primary part only: it decides how words are stemmed. */
  language: string;
  /** The day by which results are ordered, `YYYY-MM-DD`; empty where there is none. */
  day: string;
}
