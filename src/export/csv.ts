/** A table as CSV (RFC 4180), with a byte order mark so that spreadsheets take it for UTF-8. */
export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(formatCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is kept as text (OWASP, “CSV injection”). */
function formatCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
