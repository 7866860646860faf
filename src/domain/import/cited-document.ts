import type { WrittenDate } from './written-date.ts';

/** A document as a citation names it, before it is a source with a key. */
export interface CitedDocument {
  publisher: string;
  /** `null` where the citation gives no date. */
  date: WrittenDate | null;
  title?: string;
  author?: string;
  url?: string;
  locator?: string;
  accessed?: WrittenDate;
  /** A book has an author and a title, and no day; an interview is one by its own words. */
  type?: 'book' | 'chapter' | 'article-journal' | 'interview' | 'personal_communication';
  /** What had to be guessed, in a sentence. */
  doubt?: string;
}

/** What a citation leads to: documents, or the one cited last (“ibid.”), or an author and a year to be looked up. */
export type Citing = { kind: 'document'; document: CitedDocument } | { kind: 'last'; locator?: string };
