/** What the browser reads first, and anew each time: `pagefind/search.json`. */
export interface Manifest {
  /** Names the folder of everything else, which changes from build to build. */
  digest: string;
  /** The shelves of the vocabulary. */
  shelves: string[];
}

/** What the engine must know of all records before it can search: `records.bin`. */
export interface RecordTable {
  /** A letter for the type of each record. */
  letters: string;
  /** How many words the text of each has. */
  lengths: number[];
  /** How many records stand in one pack of cards. */
  packSize: number;
  /** The names of the fields, in the order of their numbers. */
  fields: string[];
  /** The first word of each part of the word index. */
  starts: string[];
}

/** The record of every claim, by the code and the number of the claim: `claims.bin`. */
export type ClaimPlaces = Record<string, Record<number, number>>;
