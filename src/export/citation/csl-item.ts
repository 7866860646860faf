/** A date in CSL-JSON. `literal` stands for what no other form can say, such as “by September 2016”. */
export interface CslDate {
  'date-parts'?: number[][];
  season?: number;
  circa?: boolean;
  literal?: string;
}

/** A name in CSL-JSON. It is `literal` wherever nothing says which part of it is the family name. */
export type CslName = { literal: string } | { family: string; given: string };

/** A bibliographic record as CSL-JSON 1.0.2 has it: the fields that a page or a source of ours can fill. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  issued?: CslDate;
  accessed?: CslDate;
  /** The serial in which the text behind a restatement came out. */
  'original-publisher'?: string;
  'original-date'?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
}
