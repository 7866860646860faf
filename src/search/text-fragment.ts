/** How many words stand for the beginning and for the end of a longer text. */
const WORDS_AT_EACH_END = 4;

/**
 * The part of an address that makes a browser mark some words on the page (WICG, Scroll to Text Fragment):
 * `:~:text=The%20water,next%20day`. Words cut off at either end are no words of the page and are left out.
 */
export function formatTextFragment(text: string): string {
  const words = text
    .replace(/^[\s“"‘'…]+|[\s”"’'….]+$/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return '';
  const encode = (part: readonly string[]): string =>
    encodeURIComponent(part.join(' ').replace(/[,;:.]+$/, '')).replaceAll('-', '%2D');
  if (words.length <= 2 * WORDS_AT_EACH_END) return `:~:text=${encode(words)}`;
  return `:~:text=${encode(words.slice(0, WORDS_AT_EACH_END))},${encode(words.slice(-WORDS_AT_EACH_END))}`;
}

/** An address that leads to a place of a page and has words marked there. */
export const withTextFragment = (href: string, text: string): string => {
  const fragment = formatTextFragment(text);
  return fragment === '' ? href : `${href}${href.includes('#') ? '' : '#'}${fragment}`;
};
