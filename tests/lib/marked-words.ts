import { wordsOf, type Claim } from '#domain/claim.ts';
import { splitAtGaps } from '#domain/gap.ts';
import type { Library } from '#domain/library.ts';
import { normaliseText } from '#domain/normalised-text.ts';
import { buildTextIndex } from '#domain/text-index.ts';
import { findAll, findOne, proseOf } from './dom.ts';

/** The words of a claim as its author gives them: in pieces where it leaves some out. */
const piecesOf = (claim: Claim): string[] => splitAtGaps(wordsOf(claim) ?? '');

/** Whether the words of a claim stand in its article, and not only in the stored copy of a source. */
export function hasWordsInBody(library: Library, claim: Claim): boolean {
  const article = library.articlesBySlug.get(claim.article);
  const pieces = piecesOf(claim);
  if (!article || pieces.length === 0) return false;
  const { text } = buildTextIndex(article.tree);
  return pieces.every((piece) => text.includes(piece));
}

/** The words of a claim without spaces: how a text is cut into elements does not change them. */
export const expectedWords = (claim: Claim): string => compact(piecesOf(claim).join(''));

/** The words that are marked on a page from the place of a claim on: its own first, then those of later claims. */
export function markedFrom(document: Document, id: string): string {
  const outermost = findAll(document, '.prose .passage').filter(
    (passage) => !passage.parentElement?.closest('.passage'),
  );
  const place = findOne(document, `.prose [id="${id}"]`);
  const target = place.matches('.passage') ? place : findOne(place, '.passage');
  const at = outermost.indexOf(target);
  const own = at < 0 ? [target] : outermost.slice(at);
  return compact(own.map((passage) => normaliseText(proseOf(passage)).text).join(''));
}

const compact = (text: string): string => text.replace(/[\s"]/g, '');
