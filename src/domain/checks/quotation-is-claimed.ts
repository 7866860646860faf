import type { Article } from '../article.ts';
import { wordsOf } from '../claim.ts';
import { normaliseText } from '../normalised-text.ts';
import { placeOf, type Range } from '../passage.ts';
import type { TextIndex } from '../text-index.ts';
import { findWords } from '../word-boundary.ts';
import type { Check, Finding } from './check.ts';
import { findWholeArticles } from './names.ts';
import { findInBody, textIndexOf } from './words.ts';

/** What stands in quotation marks belongs to a claim, so that a reader can see whose words it is. Short terms do not count. */
export const quotationIsClaimed: Check = {
  id: 'quotation-is-claimed',
  level: 'warning',
  check: (library) => findWholeArticles(library).flatMap(findUnclaimed),
};

/** Fewer words in quotation marks are a term or a title rather than something said. */
const FEWEST_WORDS = 4;

function findUnclaimed(article: Article): Finding[] {
  const index = textIndexOf(article.tree);
  const quotations = findQuotations(index);
  if (quotations.length === 0) return [];
  const claimed = article.claims.flatMap((claim) => {
    const words = wordsOf(claim);
    return words === null ? [] : findInBody(article, words);
  });
  const quotes = article.claims.flatMap(({ quote }) => (quote === undefined ? [] : normaliseText(quote).text));
  return quotations.flatMap(({ start, end }) => {
    const words = index.text.slice(start, end);
    const isClaimed =
      claimed.some((passage) => passage.start < end && passage.end > start) ||
      quotes.some((quote) => quote.includes(words));
    const place = placeOf(index, { start, end });
    if (isClaimed || !place) return [];
    return {
      location: {
        file: article.file,
        line: place.start.line,
        column: place.start.column,
        endLine: place.end.line,
        endColumn: place.end.column,
      },
      message: 'These words in quotation marks belong to no claim, so nothing says whose they are.',
      hint: 'Add a claim with these words as its quote, or as a part of its passage.',
    };
  });
}

/** What stands between quotation marks, in pairs within one block; the text has straight marks for all. */
function findQuotations({ text, blocks }: TextIndex): Range[] {
  return blocks.flatMap(({ start, end }) => {
    const marks = Array.from(text.slice(start, end).matchAll(/"/g), ({ index }) => start + index);
    return marks.flatMap((mark, at) => {
      const close = marks[at + 1];
      if (at % 2 === 1 || close === undefined) return [];
      return findWords(text.slice(mark + 1, close)).length < FEWEST_WORDS ? [] : { start: mark + 1, end: close };
    });
  });
}
