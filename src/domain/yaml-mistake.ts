import type { YAMLError } from 'yaml';
import type { Range } from './yaml-node.ts';

/** Something that is not YAML, in words for an editor, and where it is in the text. */
export interface YamlMistake {
  kind: 'syntax' | 'duplicate-key';
  message: string;
  hint?: string;
  range: Range;
}

interface Explanation {
  message: string;
  hint?: string;
}

const QUOTE_IT = 'Put the whole text in quotation marks.';
const COLON: Explanation = {
  message: 'A colon followed by a space begins a new key here.',
  hint: `If it belongs to a text: ${QUOTE_IT.charAt(0).toLowerCase()}${QUOTE_IT.slice(1)}`,
};
const INDENT: Explanation = {
  message: 'This line does not stand under the lines above as YAML wants it.',
  hint: 'Keys of one group begin in the same column; what belongs to a key stands further right.',
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ALIAS_PROPS: { message: 'A “*” begins a reference here.', hint: QUOTE_IT },
  BAD_ALIAS: { message: 'A “*” or “&” begins a reference here, and it names nothing.', hint: QUOTE_IT },
  BAD_COLLECTION_TYPE: { message: 'A “!” begins a tag here.', hint: QUOTE_IT },
  BAD_DIRECTIVE: { message: 'A “%” begins an instruction to the parser here.', hint: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'In double quotation marks a backslash begins a code such as \\n.',
    hint: 'Write two backslashes for one, or use single quotation marks.',
  },
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: INDENT,
  BAD_SCALAR_START: { message: 'A text may not begin with this sign.', hint: QUOTE_IT },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: {
    message: 'Between brackets or braces this begins a list or a group of its own.',
    hint: 'Close the bracket first, or put the text in quotation marks.',
  },
  DUPLICATE_KEY: { message: 'This key stands twice in the same group.', hint: 'Keep one of them.' },
  IMPOSSIBLE: INDENT,
  KEY_OVER_1024_CHARS: { message: 'This key is too long.', hint: 'Is a colon missing, or too many?' },
  MISSING_CHAR: { message: 'Something is missing here: a closing quotation mark, a bracket, a comma or a colon.' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key may not run over several lines.',
    hint: 'Is a colon missing after a key, or are quotation marks missing around a text?',
  },
  MULTIPLE_ANCHORS: { message: 'A “&” begins a mark here.', hint: QUOTE_IT },
  MULTIPLE_DOCS: { message: 'A line of three hyphens ends the data here.', hint: 'Remove the line.' },
  MULTIPLE_TAGS: { message: 'A “!” begins a tag here.', hint: QUOTE_IT },
  NON_STRING_KEY: { message: 'A key should be a text.', hint: QUOTE_IT },
  TAB_AS_INDENT: { message: 'A tab stands at the start of this line.', hint: 'Use spaces.' },
  TAG_RESOLVE_FAILED: { message: 'A “!” begins a tag here, and it is not known.', hint: QUOTE_IT },
  UNEXPECTED_TOKEN: {
    message: 'This sign is not expected here.',
    hint: 'Put the text in quotation marks, or look for a quotation mark or bracket that is missing above.',
  },
};

/** One mistake of syntax often breaks everything after it: only the first is told, and every key that stands twice before it. */
export function explainYamlErrors(errors: readonly YAMLError[], text: string): YamlMistake[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return inOrder.slice(0, first < 0 ? undefined : first + 1).map(({ code, message, pos }) => ({
    kind: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
    ...(EXPLANATIONS[code] ?? { message: `This is not valid YAML: ${message}.` }),
    range: toWord(pos, text),
  }));
}

/** A mistake may be told of the end of the text or of white space: then it is the last word before that is shown. */
function toWord([start, end]: readonly [number, number], text: string): Range {
  let at = Math.min(start, text.length);
  if (/\S/.test(text.charAt(at))) return [at, Math.max(at + 1, Math.min(end, endOfLine(at, text)))];
  while (at > 0 && !/\S/.test(text.charAt(at - 1))) at -= 1;
  return [Math.max(0, at - 1), at];
}

const endOfLine = (at: number, text: string): number => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};
