import { isAlias, isCollection, isScalar, visit, type Alias, type Document, type Node, type YAMLError } from 'yaml';
import { explainYamlCode, type Explanation } from './yaml-explanation.ts';
import type { Range } from './yaml-node.ts';

/** Something that is not YAML, in words for an editor, and where it is in the text. */
export interface YamlMistake extends Explanation {
  kind: 'syntax' | 'duplicate-key';
  range: Range;
}

/**
 * What is wrong with a YAML text. One mistake of syntax often breaks everything after it: only the first is told, and
 * every key that stands twice before it. A “*” that begins a reference is often the cause of what comes after it.
 */
export function findYamlMistakes(document: Document, text: string): YamlMistake[] {
  const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = found.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const told = found.slice(0, first < 0 ? undefined : first).map((error) => explain(error, document, text));
  const broken = found[first];
  const references = findBadReferences(document).filter(
    ({ range }) => !broken || isOnSameLine(range[0], broken.pos[0], text),
  );
  return [...told, ...(references.length > 0 || !broken ? references : [explain(broken, document, text)])];
}

const HAS_KEY = /:(?:\s|$)/;

function explain(error: Pick<YAMLError, 'code' | 'message' | 'pos'>, document: Document, text: string): YamlMistake {
  if (error.code === 'DUPLICATE_KEY') {
    return { kind: 'duplicate-key', ...explainYamlCode(error.code, error.message), range: wordAt(error.pos, text) };
  }
  const unclosed = findUnclosed(error, document, text);
  if (unclosed) return { kind: 'syntax', ...unclosed };
  const [at] = error.pos;
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !HAS_KEY.test(text.slice(at, endOfLine(at, text)))) {
    const found = text.slice(at).search(/(?<=\n[ \t]*)[^\s:][^\n:]*:(?:\s|$)/);
    const next = found < 0 ? at : at + found;
    return { kind: 'syntax', ...explainYamlCode('BAD_INDENT', ''), range: [next, endOfLine(next, text)] };
  }
  if (error.code === 'UNEXPECTED_TOKEN' && text.charAt(at - 1) === "'" && /\p{L}/u.test(text.charAt(at))) {
    return { kind: 'syntax', ...explainYamlCode('APOSTROPHE', ''), range: [at - 1, at] };
  }
  return { kind: 'syntax', ...explainYamlCode(error.code, error.message), range: wordAt(error.pos, text) };
}

/** The quotation mark or bracket before a mistake that was opened and not closed, where that is the cause. */
function findUnclosed(
  { code, message, pos }: Pick<YAMLError, 'code' | 'message' | 'pos'>,
  document: Document,
  text: string,
): (Explanation & { range: Range }) | null {
  const before = nodesOf(document).filter(({ range }) => range && range[0] < pos[0]);
  const quoted = before.findLast((node) => isScalar(node) && node.type?.startsWith('QUOTE_'));
  if (quoted?.range) {
    const [start, end] = quoted.range;
    const swallowed = /\n\s*(?:- )?[\w-]+:\s/.test(text.slice(start, end));
    if (message.includes('closing') && message.includes('quote')) return unclosedAt(start, text);
    if (swallowed && end <= pos[0] && pos[0] - end < 3) return unclosedAt(start, text);
  }
  if (!/flow|BAD_INDENT/i.test(`${code} ${message}`)) return null;
  const open = before.findLast(
    (node) => isCollection(node) && node.flow && !/[\]}]/.test(text.charAt((node.range?.[1] ?? 0) - 1)),
  );
  return open?.range ? unclosedAt(open.range[0], text) : null;
}

const unclosedAt = (start: number, text: string): Explanation & { range: Range } => {
  const isQuote = /["']/.test(text.charAt(start));
  return { ...explainYamlCode(isQuote ? 'UNCLOSED_QUOTE' : 'UNCLOSED_BRACKET', ''), range: [start, start + 1] };
};

/** In the order of the text. */
function nodesOf(document: Document): Node[] {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node as Node) });
  return nodes;
}

const isOnSameLine = (from: number, to: number, text: string): boolean =>
  from <= to && !text.slice(from, to).includes('\n');

/** References (`*name`) to what is not there, or to what they stand in: they would give data without an end. */
export function findBadReferences(document: Document): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Alias(_, alias: Alias, path) {
      const target = alias.resolve(document);
      const isBad = !target || isAlias(target) || path.includes(target);
      const [start, end] = alias.range ?? [0, 0];
      if (isBad) mistakes.push({ kind: 'syntax', ...explainYamlCode('BAD_ALIAS', ''), range: [start, end] });
    },
  });
  return mistakes;
}

/** A mistake may be told of white space or of the end of the text: then the word before is shown. */
function wordAt([start, end]: readonly [number, number, ...number[]], text: string): Range {
  let at = Math.min(start, text.length);
  if (/[^ \r\n]/.test(text.charAt(at))) return [at, Math.max(at + 1, Math.min(end, endOfLine(at, text)))];
  while (at > 0 && !/\S/.test(text.charAt(at - 1))) at -= 1;
  return [Math.max(0, at - 1), Math.max(1, at)];
}

const endOfLine = (at: number, text: string): number => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};
