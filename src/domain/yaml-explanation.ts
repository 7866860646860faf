/** What is wrong, and what to do. */
export interface Explanation {
  message: string;
  hint?: string;
}

const QUOTE_IT = 'Put the whole text in quotation marks.';
const INDENT: Explanation = {
  message: 'This line does not stand where YAML wants it below the lines before it.',
  hint: 'Keys of one group begin in the same column; what belongs to a key stands further right.',
};
const REFERENCE: Explanation = {
  message: 'A "*" or "&" begins a reference here, and it leads nowhere.',
  hint: QUOTE_IT,
};
const TAG: Explanation = { message: 'A "!" begins an instruction to the parser here.', hint: QUOTE_IT };

/** By the codes of the package `yaml`, and three causes that it does not tell apart. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ALIAS_PROPS: REFERENCE,
  APOSTROPHE: {
    message: 'This apostrophe ends the text, which was opened with the same sign.',
    hint: 'Write a curly apostrophe (’), or put the text in double quotation marks.',
  },
  BAD_ALIAS: REFERENCE,
  BAD_COLLECTION_TYPE: TAG,
  BAD_DIRECTIVE: { message: 'A "%" begins an instruction to the parser here.', hint: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'In double quotation marks a backslash begins a code, and this one is not known.',
    hint: 'Write two backslashes for one, or use single quotation marks.',
  },
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: INDENT,
  BAD_SCALAR_START: { message: 'A text may not begin with this sign.', hint: QUOTE_IT },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'This text holds a colon followed by a space, which begins a new key.',
    hint: QUOTE_IT,
  },
  BLOCK_IN_FLOW: {
    message: 'Inside brackets or braces this begins a list or a group of its own.',
    hint: 'Close the bracket first, or put the text in quotation marks.',
  },
  DUPLICATE_KEY: { message: 'This key stands twice in the same group.', hint: 'Keep one of them.' },
  IMPOSSIBLE: INDENT,
  KEY_OVER_1024_CHARS: { message: 'This key is too long.', hint: 'Is a colon missing, or a quotation mark?' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is neither a key with its value nor the rest of a text.',
    hint: 'Is a colon missing after a key, or does the rest of a text need to stand further right?',
  },
  MULTIPLE_ANCHORS: REFERENCE,
  MULTIPLE_DOCS: { message: 'A line of three hyphens ends the data here.', hint: 'Remove the line.' },
  MULTIPLE_TAGS: TAG,
  TAB_AS_INDENT: { message: 'A tab stands at the start of this line.', hint: 'Use spaces.' },
  TAG_RESOLVE_FAILED: TAG,
  UNCLOSED_BRACKET: { message: 'This bracket is opened and not closed.', hint: 'Add the closing bracket.' },
  UNCLOSED_QUOTE: {
    message: 'This quotation mark is opened and not closed.',
    hint: 'Add the closing mark at the end of the text.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This is not expected here: the value before it has ended.',
    hint: 'Put the whole text in quotation marks, or a list entry on a line of its own.',
  },
};

/** @param told what the package says, for what has no words here */
export function explainYamlCode(code: string, told: string): Explanation {
  if (code !== 'MISSING_CHAR') return EXPLANATIONS[code] ?? { message: `This is not valid YAML: ${told}.` };
  if (/Implicit (?:map )?keys? need/i.test(told)) {
    return {
      message: 'A colon is missing after this key.',
      hint: 'If it is the rest of a text, it stands further right than the key.',
    };
  }
  if (/Missing ,/.test(told))
    return { message: 'A comma is missing before this.', hint: 'The entries between brackets are parted by commas.' };
  return { message: 'Something is missing here: a space, a colon, a comma or a bracket.' };
}
