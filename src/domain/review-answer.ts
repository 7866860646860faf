import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { splitFrontmatter } from './frontmatter.ts';
import { findPlace, type ReviewEntry } from './review.ts';

/** What an editor says to a guess: it is right, it should be this, or away with it. */
export type ReviewAnswer = { kind: 'accept' } | { kind: 'edit'; value: string } | { kind: 'drop' };

/** One guess with what stands at its place now, as YAML. */
export interface ReviewQuestion {
  entry: ReviewEntry;
  index: number;
  value: unknown;
  /** The sentence of the article that a guess about a claim is made from, where `value` does not show it. */
  words: string | null;
  canEdit: boolean;
  canDrop: boolean;
}

/** The guesses of an article that still wait, in order. */
export function findQuestions(text: string): ReviewQuestion[] {
  const data = readData(text);
  const review = (data['review'] ?? []) as ReviewEntry[];
  return review.map((entry, index) => {
    const path = findPlace(entry.place, data);
    const value = path?.reduce<unknown>(
      (current, step) => (current as Record<string | number, unknown> | undefined)?.[step],
      data,
    );
    const isList = Array.isArray(value) && path?.length === 1;
    const claim =
      path?.[0] === 'claims' && path.length > 2
        ? (data['claims'] as Record<string, string>[])[Number(path[1])]
        : undefined;
    const words = path?.at(-1) === 'actor' ? (claim?.['passage'] ?? claim?.['gist'] ?? null) : null;
    return {
      entry,
      index,
      words,
      value: isList ? undefined : value,
      canEdit: path !== null && !isList,
      canDrop: dropPath(entry.place) !== null && path !== null,
    };
  });
}

function readData(text: string): Record<string, unknown> {
  const data: unknown = parseDocument(splitFrontmatter(text).frontmatter, { schema: 'core' }).toJS();
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/**
 * The article’s file after an answer: the guess is taken out of the review list, and what it guessed stays, is replaced,
 * or goes. A dropped claim takes its other guesses with it; its text stays in the body. `null` where the answer does not fit.
 */
export function applyAnswer(
  text: string,
  { index, entry, canEdit, canDrop }: ReviewQuestion,
  answer: ReviewAnswer,
): string | null {
  if ((answer.kind === 'edit' && !canEdit) || (answer.kind === 'drop' && !canDrop)) return null;
  const { frontmatter, bodyOffset } = splitFrontmatter(text);
  const document = parseDocument(frontmatter, { schema: 'core' });
  const data = readData(text);
  if (answer.kind === 'accept' && entry.proposal !== undefined) setAt(document, entry.place, data, entry.proposal);
  if (answer.kind === 'edit') setAt(document, editedPlace(entry.place), data, readValue(entry.place, answer.value));
  const dropped = answer.kind === 'drop' ? dropPath(entry.place) : null;
  const gone = dropped === null ? null : findPlace(dropped, data);
  if (gone !== null) document.deleteIn(gone);
  const isGone = (place: string): boolean =>
    dropped !== null && (place === dropped || place.startsWith(`${dropped}.`) || place.startsWith(`${dropped}[`));
  const review = document.get('review');
  if (isSeq(review)) {
    review.items = review.items.filter(
      (item, at) => at !== index && !(isMap(item) && isGone(String(item.get('place')))),
    );
    if (review.items.length === 0) document.delete('review');
  }
  const written = document.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true });
  return `---\n${written.replace(/^( *(?:- )?[\w-]+: )\[ (.*) \]$/gm, '$1[$2]')}---\n${text.slice(bodyOffset)}`;
}

function setAt(document: Document, place: string, data: unknown, value: unknown): void {
  const path = findPlace(place, data);
  if (path !== null) document.setIn(path, document.createNode(value, { flow: true }));
}

/** A whole claim is edited by its gist. */
const editedPlace = (place: string): string => (/^claims\[[^\]]+\]$/.test(place) ? `${place}.gist` : place);

/** Lists are typed with commas; anything else is text. */
const readValue = (place: string, value: string): unknown => {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return /(?:\.actor|authors)$/.test(place) && (parts.length > 1 || place === 'authors') ? parts : value.trim();
};

/** What goes when a guess is dropped: the claim, the issue of a section, the authors. Titles and sources do not go. */
function dropPath(place: string): string | null {
  const claim = /^claims\[[^\]]+\]/.exec(place)?.[0];
  if (claim !== undefined) return claim;
  return /^sections\[[^\]]+\]\.issue$|^authors$/.test(place) ? place : null;
}
