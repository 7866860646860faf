/** The words that stood below a picture, and to whom it was credited. */
export interface PictureLine {
  caption: string;
  credit: string | null;
}

const MOST_LETTERS = 300;
const WORD =
  '(?:photo(?:graph)?s?|image|picture|source|credit|photo credit|image credit|image source|photo source|courtesy|illustration|map)';
const BRACKET = new RegExp(
  `^(.*?)\\s*[([](?:${WORD}(?:\\s+(?:by|of|courtesy of))?\\s*[:/–—-]?\\s+|${WORD}:\\s*)([^)\\]]+)[)\\]]\\.?$`,
  'iu',
);
const AGENCY =
  /^(.*?)\s*[([]((?:AP|AFP|Reuters|EPA|Getty|[\p{L}\s.]+\/)\s?(?:Photo|Images)?(?:\/[^)\]]+)?[^)\]]*)[)\]]\.?$/iu;
const LABELLED = new RegExp(
  `^(?:(?:figure|fig\\.)\\s*\\d+[.:]\\s*)?${WORD}(?:\\s+(?:by|courtesy of))?\\s*:\\s*(.+)$`,
  'iu',
);
const LABELLED_END = new RegExp(
  `^(.{5,}?)[.,;]?\\s+(?:photo|image|picture|photo credit|image credit|credit)(?:\\s+by)?\\s*:\\s*([^.:]+)\\.?$`,
  'iu',
);

/** Reads a line as a picture’s caption with its credit, such as `The dam at dusk (Photo: Wire)`; `null` for any other line. */
export function findPictureLine(line: string): PictureLine | null {
  if (line.length > MOST_LETTERS) return null;
  const bracket = BRACKET.exec(line) ?? LABELLED_END.exec(line);
  if (bracket && !/[.!?]\s+\p{Lu}.*[.!?]\s+\p{Lu}/u.test(bracket[1] ?? ''))
    return { caption: tidy(bracket[1]), credit: tidy(bracket[2]) };
  const agency = /\/|Photo|Images/.test(line) ? AGENCY.exec(line) : null;
  if (agency) return { caption: tidy(agency[1]), credit: tidy(agency[2]) };
  const labelled = LABELLED.exec(line);
  return labelled ? { caption: '', credit: tidy(labelled[1]) } : null;
}

const tidy = (text: string | undefined): string => (text ?? '').trim();

/** One or two sentences that keep a picture’s words, as the provenance of an article. */
export function formatPicture({ caption, credit }: PictureLine): string {
  const captioned = caption === '' ? '' : ` captioned “${caption.replace(/\.$/, '')}”`;
  const credited = credit === null || credit === '' ? '' : ` credited to ${credit}`;
  return `It ran with a picture${captioned}${captioned && credited ? ' and' : ''}${credited}.`;
}
