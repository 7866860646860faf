/** Where something stands in a file of the content. Lines and columns count from 1, as editors show them; the end is exclusive. */
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** The start of a file: for mistakes that have no better place. */
export const startOf = (file: string): Location => ({ file, line: 1, column: 1 });

export const formatLocation = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;

/** Orders locations as a reader meets them: by file, then line, then column. */
export const compareLocations = (a: Location, b: Location): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
