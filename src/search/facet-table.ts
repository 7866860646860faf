/** The ways in which results can be narrowed by a list of choices. */
export const FACETS = ['type', 'issue', 'actor', 'kind', 'publisher'] as const;
export type FacetName = (typeof FACETS)[number];

/** One choice of a facet: its value in the address, and what a reader sees. */
export type Choice = readonly [value: string, words: string];

/** What every record is, column by column, in the order of the records. */
export interface FacetTable {
  choices: Record<FacetName, Choice[]>;
  /** For each record the numbers of its choices. */
  columns: Record<FacetName, number[][]>;
  /** For each record its first and last year, or `null`. */
  years: (readonly [from: number, to: number] | null)[];
  /** For each record its day as a number, 20160905; 0 where it has none. */
  days: number[];
}
