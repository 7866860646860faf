const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;

/** The cells of a table, row by row (RFC 4180). Throws where the text is not such a table. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 0;
  for (const match of text.matchAll(CELL)) {
    const [whole, cell = '', after] = match;
    if (match.index !== end) break;
    end += whole.length;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (after === ',') continue;
    rows.push(row);
    row = [];
    if (end === text.length) break;
  }
  if (end !== text.length) throw new Error(`Not a table from character ${end} on: ${text.slice(end, end + 40)}`);
  return rows;
}
