/** What the development server tells the page about the content: problems as `npm run check` prints them. */
export interface Overlay {
  outcome: string;
  errors: string[];
  warnings: string[];
}

/** The page asks what is wrong. */
export const HELLO = 'readout:hello';
/** The server says what is wrong now. */
export const CHANGED = 'readout:problems';
