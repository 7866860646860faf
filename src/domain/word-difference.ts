import { diffArrays } from 'diff';
import { normaliseText } from './normalised-text.ts';

/** How many words that agree are shown on each side of a difference. */
const CONTEXT = 3;

/**
 * Shows what to change in the expected words to get those found: `we [-agree with-] {+support+} the plan`. Words far
 * from any difference give way to `…`. Empty where nothing differs but quotation marks, spaces and the like.
 */
export function formatWordDifference(expected: string, found: string): string {
  const changes = diffArrays(wordsOf(expected), wordsOf(found));
  if (!changes.some(({ added, removed }) => added || removed)) return '';
  const pieces = changes.map(({ added, removed, value }, i) => {
    if (removed) return `[-${value.join(' ')}-]`;
    if (added) return `{+${value.join(' ')}+}`;
    return shorten(value, i === 0, i === changes.length - 1);
  });
  return pieces.join(' ');
}

const wordsOf = (text: string): string[] => normaliseText(text).text.split(' ').filter(Boolean);

function shorten(words: string[], isFirst: boolean, isLast: boolean): string {
  const before = isFirst ? 0 : CONTEXT;
  const after = isLast ? 0 : CONTEXT;
  if (words.length <= before + after + 1) return words.join(' ');
  return [...words.slice(0, before), '…', ...(after > 0 ? words.slice(-after) : [])].join(' ');
}
