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
