import { findWords } from '../word-boundary.ts';
import { normaliseText } from '../normalised-text.ts';
import type { Check } from './check.ts';

/** A gist says in our words what the quote says in its own. */
export const gistDiffersFromQuote: Check = {
  id: 'gist-differs-from-quote',
  level: 'warning',
  check: (library) =>
    library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, gist, quote, withdrawn }, index) =>
        quote === undefined || withdrawn !== undefined || !repeats(gist, quote)
          ? []
          : {
              location: locationOf(['claims', index, 'gist']),
              message: `The gist of ${id} repeats its quote.`,
              hint: 'Say in one sentence of your own what is claimed; the quote is shown beside it.',
            },
      ),
    ),
};

/** Shorter quotes are terms, which a gist can hardly avoid. */
const FEWEST_WORDS = 4;

function repeats(gist: string, quote: string): boolean {
  if (gist.length < quote.length * 0.8) return false;
  const [ofGist, ofQuote] = [gist, quote].map(wordsOf);
  if (ofGist === undefined || ofQuote === undefined || ofQuote.length < FEWEST_WORDS) return false;
  return ` ${ofGist.join(' ')} `.includes(` ${ofQuote.join(' ')} `);
}

const wordsOf = (text: string): string[] => findWords(normaliseText(text).text.toLowerCase()).map((word) => word.text);
