/**
 * What stands on paper, as plain data: the page’s HTML without anything that only a screen needs. Each kind has one rule
 * in `nodes.typ`, under the same name.
 */

/** A way to another place: within the document once it is known what the document holds, else on the web. */
export interface Way {
  /** Path below the base of the site with its fragment (`issues/harbour/#HBR-2`), or a whole address. */
  to: string;
  /** Whether `to` is the name of a place in this document. */
  isHere?: boolean;
}

export interface NumberLink extends Way {
  id: string;
}

export type Inline =
  | string
  | { k: 'em' | 'italic' | 'strong' | 'name' | 'quiet' | 'code' | 'sub' | 'sup' | 'deleted' | 'unbroken'; c: Inline[] }
  | { k: 'label'; c: Inline[] }
  | ({ k: 'link'; c: Inline[] } & Way)
  | ({ k: 'number' } & NumberLink)
  | { k: 'note'; id: string; sign: string; first: boolean }
  | { k: 'passage'; numbers: NumberLink[]; begins: boolean; ends: boolean; c: Inline[] }
  /** A word kept together with the numbers and the mark before it. */
  | { k: 'lead'; numbers: NumberLink[]; mark: boolean; c: Inline[] }
  /** A word kept together with the mark after it. */
  | { k: 'tail'; c: Inline[] }
  | { k: 'script'; script: string; lang: string; c: Inline[] }
  | { k: 'lang'; lang: string; dir: string; c: Inline[] }
  | { k: 'anchor'; id: string }
  | { k: 'break' }
  /** Where a line may end within a word. */
  | { k: 'joint' }
  | { k: 'tick'; checked: boolean };

export interface Row {
  k: 'row';
  id: string;
  style: string[];
  margin: Block[];
  text: Block[];
  aside: Block[];
  /** Set across the text and the aside, or the whole page. */
  broad: Block[];
}

export interface Cell {
  c: Block[];
  align: 'start' | 'center' | 'end';
  id: string;
}

export interface Table {
  k: 'table';
  style: 'prose' | 'matrix' | 'ledger';
  columns: number;
  head: Cell[][];
  rows: Cell[][];
  name: string;
}

export type Block =
  /** `callsNotes`: whether a note is called for the first time among its words. */
  | { k: 'par'; style: string[]; c: Inline[]; lang: string; dir: string; callsNotes: boolean }
  | { k: 'heading'; level: number; id: string; style: string[]; c: Inline[] }
  | { k: 'numbers'; c: NumberLink[] }
  | { k: 'quote'; style: string[]; c: Block[] }
  | { k: 'list'; ordered: boolean; start: number; tasks: boolean; items: Block[][] }
  | { k: 'terms'; items: { term: Inline[]; c: Block[] }[] }
  | { k: 'trace'; items: { term: Inline[]; c: Block[] }[] }
  | { k: 'claim-key'; items: { style: string; c: Inline[] }[] }
  | { k: 'events'; items: { date: Inline[]; c: Inline[]; gap: boolean }[] }
  | { k: 'index'; letter: Inline[]; items: IndexItem[] }
  | Table
  | { k: 'picture'; style: string; file: string; alt: string; ratio: number }
  | { k: 'figure'; style: string; c: Block[]; caption: Inline[] }
  | { k: 'pull-quote'; c: Block[]; caption: Inline[] }
  | { k: 'callout'; c: Block[] }
  | { k: 'pre'; text: string }
  | { k: 'rule' }
  | { k: 'prose'; c: Block[]; lang: string }
  | { k: 'rows'; ordered: boolean; style: string[]; items: Row[] }
  | Row;

export interface IndexItem {
  id: string;
  name: Inline[];
  /** Where it is spoken of. */
  ways: Way[];
  items: IndexItem[];
}

export interface PrintSection {
  id: string;
  code: string;
  title: Inline[];
  notes: Block[];
  blocks: Block[];
}

/** One page of the site, ready for paper. */
export interface PrintPage {
  /** Its path below the base of the site: `issues/harbour/`. */
  path: string;
  lang: string;
  title: Inline[];
  /** The title as plain text. */
  name: string;
  runningTitle: Inline[];
  address: string;
  code: string;
  question: Inline[];
  label: string;
  summary: Block[];
  dateline: Block[];
  sections: PrintSection[];
  /** What the page leaves out of its subject, in a sentence. */
  leftOut: Inline[];
  colophon: { picture: Block | null; lines: Block[] } | null;
  /** What the notes at the foot of a page say, by the id to which their signs lead. */
  notes: Record<string, Inline[]>;
}
