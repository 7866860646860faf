/** A word that occurs, as its texts write it, and in how many records. */
export type KnownWord = readonly [word: string, records: number];

/** The only shelf of a small vocabulary. */
export const ONLY_SHELF = 'all';

/** The shelf of a word: its first letter, or `other` for letters beyond a to z. */
export const shelfOf = (folded: string): string => (/^[a-z]/.test(folded) ? folded.charAt(0) : 'other');
