/** Lines of a Markdown table; the first column is of words, the others of numbers. */
export const formatTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const formatNumber = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** So many times as much; a dash where there was next to nothing to compare with. */
export const formatRatio = (value: number, before: number | undefined): string =>
  before === undefined || before < 0.005 ? '–' : `${(value / before).toFixed(2)}`;

/** What is asked of a figure, and whether it holds. */
export interface Target {
  what: string;
  limit: number;
  /** Missing where it was not measured. */
  value: number | undefined;
}

export const formatTargets = (targets: readonly Target[]): string =>
  formatTable(
    ['target', 'at most', 'measured', 'met'],
    targets
      .filter(({ value }) => value !== undefined)
      .map(({ what, limit, value = 0 }) => [what, String(limit), value.toFixed(2), value <= limit ? 'yes' : '**no**']),
  );
