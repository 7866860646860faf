/** What the browser must know before it can search: `pagefind/search.json`, read anew each time. */
export interface Manifest {
  /** Names the folder of everything that changes from build to build. */
  digest: string;
  /** How many records there are, and how many stand in one pack of cards. */
  records: number;
  packSize: number;
  /** The languages of the records, that of the publication first, each with the folders of its indexes. */
  languages: { language: string; folders: string[] }[];
  /** The shelves of the vocabulary. */
  shelves: string[];
}

/** The id of a record in the index: its place among all records, behind a letter for its type. */
export const formatRecordId = (type: string, at: number): string => `${type.charAt(0)}${at.toString(36)}`;

export const parseRecordId = (id: string): { letter: string; at: number } => ({
  letter: id.charAt(0),
  at: Number.parseInt(id.slice(1), 36),
});
