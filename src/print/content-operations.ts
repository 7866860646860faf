/** One step in drawing a page: its operator, and its line with all operands. */
export interface Operation {
  operator: string;
  line: string;
}

/**
 * Reads the content of a page as a compiler writes it, an operation a line; only properties run over several lines.
 * @see ISO 32000-1, 7.8.2 (content streams)
 */
export function readOperations(content: string): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < content.length;) {
    let end = endOfLine(content, at);
    let line = content.slice(at, end);
    if (line.endsWith('<<')) {
      const closing = content.indexOf('\n>>', end);
      end = closing < 0 ? content.length : endOfLine(content, closing + 1);
      line = formatProperties(content.slice(at, end));
    }
    operations.push(toOperation(line));
    at = end + 1;
  }
  return operations;
}

const endOfLine = (content: string, start: number): number => {
  const end = content.indexOf('\n', start);
  return end < 0 ? content.length : end;
};

/** The operator stands last; only that of a part with properties follows a bracket. */
export const toOperation = (line: string): Operation => ({
  operator: line.endsWith('>>BDC') ? 'BDC' : line.slice(line.lastIndexOf(' ') + 1),
  line,
});

const formatProperties = (lines: string): string =>
  lines
    .replace(/\n\s*/g, '')
    .replace(' <<', '<<')
    .replace(/>> BDC$/, '>>BDC');
