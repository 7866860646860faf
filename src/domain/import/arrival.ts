import type { Root } from 'mdast';

/** What the format says beside the text: the title of a web page, the author in the properties of a file. */
export interface StatedHead {
  title?: string;
  authors?: string[];
  /** As it was written there. */
  date?: string;
  serial?: string;
  /** Lines that stand between the title and the text of a page: serial, caption, byline. */
  lines?: string[];
}

/** An article as it arrived: its text as a tree of Markdown without anything that acts, and what was stated beside it. */
export interface Arrival {
  tree: Root;
  head: StatedHead;
  /** What was left out, in sentences. */
  notices: string[];
}

/** An input that is not taken, for a reason that the editor is told. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput';
}

/** Longer than any article; what takes longer to read than a reader would wait. */
export const MOST_CHARACTERS = 1_000_000;

export function refuseLongText(text: string): void {
  if (text.length > MOST_CHARACTERS) {
    throw new RefusedInput(
      `The text has ${text.length.toLocaleString('en-GB')} characters; at most ${MOST_CHARACTERS.toLocaleString('en-GB')} are taken as one article.`,
    );
  }
}
