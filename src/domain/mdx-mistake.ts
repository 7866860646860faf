/** Why a text is not valid MDX, for an editor who writes no program, and where in the text. */
export interface MdxMistake {
  message: string;
  hint?: string;
  line: number;
  column: number;
}

/** What the MDX parser throws (vfile-message). */
interface ParserMessage {
  reason?: string;
  message: string;
  source?: string;
  ruleId?: string;
  line?: number | null;
  column?: number | null;
  place?: Point | { start: Point };
}

interface Point {
  line: number;
  column: number;
  offset?: number;
}

const PLAIN_SIGN = 'A "<" or "{" that is meant as a sign of the text is written "\\<" or "\\{".';

/** Says what the parser found wrong, in words, and points to the sign where it began rather than to where it gave up. */
export function explainMdxMistake(error: unknown, body: string): MdxMistake {
  const thrown = error as ParserMessage;
  const reason = thrown.reason ?? thrown.message;
  const place = placeOf(thrown, reason);
  const { source = '', ruleId = '' } = thrown;
  if (source.endsWith('-mdxjs-esm')) {
    return {
      ...lineStart(place, body),
      message: 'This paragraph begins with "import" or "export", which in an .mdx file begins a program.',
      hint: 'An article holds no program. Begin the paragraph with another word, or give the file the ending .md.',
    };
  }
  if (source.endsWith('-mdx-expression')) {
    return {
      ...openingBrace(place, body),
      message: 'This brace begins a piece of program that cannot be read.',
      hint: 'A "{" that is meant as a sign of the text is written "\\{".',
    };
  }
  if (ruleId === 'end-tag-mismatch') return { ...place, ...explainTags(reason) };
  if (ruleId === 'unexpected-closing-slash') {
    return {
      ...openingTag(place, body),
      message: 'This tag closes something that was not opened.',
      hint: 'Remove it, or add the opening tag.',
    };
  }
  return { ...openingTag(place, body), ...explainTag(ruleId, reason, body, openingTag(place, body)) };
}

function placeOf({ line, column, place }: ParserMessage, reason: string): Point {
  // Of a tag that is left open, the parser tells what it stands in, and names its place only in words.
  const open = /^Expected a closing tag for .*?\((\d+):(\d+)/.exec(reason);
  if (open) return { line: Number(open[1]), column: Number(open[2]) };
  const point = place && ('start' in place ? place.start : place);
  if (point)
    return { line: point.line, column: point.column, ...(point.offset === undefined ? {} : { offset: point.offset }) };
  return { line: line ?? 1, column: column ?? 1 };
}

function explainTags(reason: string): Pick<MdxMistake, 'message' | 'hint'> {
  const [, first = '', second] = /`([^`]*)`[^`]*(?:`([^`]*)`)?/.exec(reason) ?? [];
  if (reason.startsWith('Unexpected closing tag')) {
    return {
      message: `${first} closes nothing here: ${second ?? 'another tag'} is still open.`,
      hint: 'Close the tag that was opened last first.',
    };
  }
  if (reason.startsWith('Expected the closing tag')) {
    return {
      message: `${first} stands inside a piece of text that ends later.`,
      hint: 'Tags and marks such as * must close in the order in which they were opened.',
    };
  }
  const name = first.replace(/[<>/]/g, '');
  const isEmptyTag = ['br', 'wbr', 'hr', 'img'].includes(name);
  return {
    message: `${first} is opened and not closed.`,
    hint: isEmptyTag
      ? `In an .mdx file it is written <${name} />.`
      : `Add </${name}>, or write <${name} /> if nothing stands inside.`,
  };
}

function explainTag(ruleId: string, reason: string, body: string, place: Point): Pick<MdxMistake, 'message' | 'hint'> {
  const rest = (body.split('\n')[place.line - 1] ?? '').slice(place.column - 1);
  if (rest.startsWith('<!--')) {
    return {
      message: 'An .mdx file has no comments of the form <!-- … -->.',
      hint: 'Remove the comment, or give the file the ending .md.',
    };
  }
  if (/^<[a-z]+:\/\//i.test(rest) || /^<[^\s@<>]+@/.test(rest)) {
    return {
      message: 'In an .mdx file an address does not stand between "<" and ">".',
      hint: 'Write it as [words](address), or without the "<" and ">".',
    };
  }
  if (/attribute value/.test(reason)) {
    return {
      message: 'The value of an attribute here has no quotation marks, or they are not closed.',
      hint: 'Write it as name="value".',
    };
  }
  if (ruleId === 'unexpected-eof') return { message: 'This "<" begins a tag that does not end.', hint: PLAIN_SIGN };
  return { message: 'This "<" begins something that is not a tag.', hint: PLAIN_SIGN };
}

const offsetOf = ({ line, column, offset }: Point, body: string): number =>
  offset ??
  body
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;

function pointAt(offset: number, body: string): Point {
  const before = body.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const openingTag = (place: Point, body: string): Point => {
  const found = body.lastIndexOf('<', offsetOf(place, body));
  return found < 0 ? { line: place.line, column: place.column } : pointAt(found, body);
};

function openingBrace(place: Point, body: string): Point {
  let open = 0;
  for (let at = Math.min(offsetOf(place, body), body.length) - 1; at >= 0; at -= 1) {
    if (body[at] === '}') open += 1;
    else if (body[at] === '{' && open === 0) return pointAt(at, body);
    else if (body[at] === '{') open -= 1;
  }
  return { line: place.line, column: place.column };
}

function lineStart(place: Point, body: string): Point {
  const lines = body.split('\n');
  for (let line = place.line; line > 0; line -= 1)
    if (/^(?:import|export)\b/.test(lines[line - 1] ?? '')) return { line, column: 1 };
  return { line: place.line, column: 1 };
}
