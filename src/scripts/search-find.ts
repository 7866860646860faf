import { findMatches, isForm } from '#search/highlight.ts';
import { foldWord } from '#search/index-text.ts';
import { findNearWords } from '#search/near-words.ts';
import { isOpen, parseQuery, type Query } from '#search/query.ts';
import { rankHits, rankPartly, type Hit } from '#search/ranking.ts';
import type { Card } from '#search/record.ts';
import { stopWordsOf } from '#search/stop-words.ts';
import { shelfOf, type KnownWord } from '#search/vocabulary-shelf.ts';
import type { Engine } from './search-engine.ts';

/** What was found for a query. */
export interface Found {
  /** The places of records, the best first; `null` where nothing was asked for, so that there is no best. */
  places: number[] | null;
  /** What to leave out where nothing else was asked. */
  excluded: ReadonlySet<number>;
  /** Words and phrases to mark. */
  terms: string[];
  /** Words that occur nowhere, each with what was searched in its place. */
  replaced: ReadonlyMap<string, string>;
  /** Words that occur nowhere and were left out. */
  missing: string[];
  /** No record has all that was asked; these have a part. */
  isPartial: boolean;
  /** How many records have all that was asked, where others follow that have a part. */
  whole: number | null;
}

/** Below so many records, words that tell nothing are cheap enough to look for where words stand in a row. */
const SMALL = 5_000;
/** To a long question of which less is found than this, results with a part of it are added. */
const LONG = 3;
const ENOUGH = 3;
/** The best results hold every word that occurs, or that word is not in the text. */
const LOOKED_THROUGH = 8;

export async function find(engine: Engine, text: string): Promise<Found> {
  const query = parseQuery(text, engine.language);
  const excluded = new Set((await Promise.all(query.excluded.map((term) => engine.search(`"${term}"`)))).flat().map(({ at }) => at));
  const found: Found = { places: null, excluded, terms: termsOf(query), replaced: new Map(), missing: [], isPartial: false, whole: null };
  if (isOpen(query)) return found;

  const ranked = await rankQuery(engine, query, excluded);
  const unseen = await findUnseen(engine, query.words, ranked);
  const completed = await completeWords(engine, unseen);
  const unknown = unseen.filter((word) => !completed.has(word));
  if (unknown.length > 0) return findInstead(engine, complete(query, completed), unknown, found);
  const isWhole = [...completed].every(([word, whole]) => word === whole);
  const hits = isWhole ? ranked : await rankQuery(engine, complete(query, completed), excluded);
  if (hits.length === 0) return findPartly(engine, query, found);
  const isEnough = hits.length >= ENOUGH || query.words.length < LONG || query.phrases.length > 0;
  return isEnough ? { ...found, places: placesOf(hits) } : addPartly(engine, query, { ...found, places: placesOf(hits) });
}

const termsOf = ({ words, phrases }: Query): string[] => [...phrases, ...words];

const placesOf = (hits: readonly Hit[]): number[] => hits.map(({ at }) => at);

/** Records that have all words and phrases, the best first. */
async function rankQuery(engine: Engine, { words, phrases, sentence }: Query, excluded: ReadonlySet<number>): Promise<Hit[]> {
  const isCheap = (row: string): boolean =>
    row.split(' ').length === words.length || !row.split(' ').some((word) => stopWordsOf(engine.language).has(foldWord(word)));
  const isInRow = sentence !== null && (isCheap(sentence) || (await engine.manifest).records <= SMALL);
  const [all, rows, ...inPhrases] = await Promise.all([
    engine.search([...words, ...phrases].join(' ')),
    isInRow ? engine.search(`"${sentence}"`) : [],
    ...phrases.map((phrase) => engine.search(`"${phrase}"`)),
  ]);
  const sets = inPhrases.map((hits) => new Set(placesOf(hits)));
  const hits = all.filter(({ at }) => !excluded.has(at) && sets.every((places) => places.has(at)));
  return rankHits(hits, new Set(placesOf(rows)));
}

/** Words that the best results do not show: they occur nowhere, or where a reader does not see them. */
async function findUnseen(engine: Engine, words: readonly string[], ranked: readonly Hit[]): Promise<string[]> {
  const cards = await engine.readCards(placesOf(ranked.slice(0, LOOKED_THROUGH)));
  const texts = cards.map(readAll);
  return words.filter((word) => !texts.some((text) => findMatches(text, [word]).length > 0));
}

const readAll = ({ title, label, speakers = [], capacity, audience = [], date, words, text, within, source }: Card): string =>
  [title, label, ...speakers, capacity, ...audience, date?.[0], words, text, within?.[0], source].filter(Boolean).join(' · ');

/**
 * Which of some words occur: each with itself, or with the word that it begins. The engine passes over words that do not
 * occur, or takes a shorter word for them; and it takes the stem of a word before it is typed to the end.
 */
async function completeWords(engine: Engine, words: readonly string[]): Promise<Map<string, string>> {
  const pairs = await Promise.all(words.map(async (word) => [word, await completeWord(engine, word)] as const));
  return new Map(pairs.flatMap(([word, whole]) => (whole === null ? [] : [[word, whole] as const])));
}

async function completeWord(engine: Engine, word: string): Promise<string | null> {
  const folded = foldWord(word);
  // Numbers and very short words are not in the vocabulary; the engine is trusted with them.
  if (!/^\p{L}{3}/u.test(folded)) return (await engine.search(word)).length > 0 ? word : null;
  const known = await engine.readWords(shelfOf(folded));
  if (isCompound(word, known)) return word;
  const [best] = known.filter(([each]) => isForm(foldWord(each), folded)).sort(([, a], [, b]) => b - a);
  if (!best) return null;
  return known.some(([each]) => foldWord(each) === folded) || !foldWord(best[0]).startsWith(folded) ? word : best[0];
}

/** A compound of known parts, or the number of a claim. */
const isCompound = (word: string, known: readonly KnownWord[]): boolean =>
  word.split(/[-']/).length > 1 &&
  word.split(/[-']/).every((part) => part.length < 3 || /\d/.test(part) || known.some(([each]) => isForm(foldWord(each), foldWord(part))));

const complete = (query: Query, completed: ReadonlyMap<string, string>): Query => ({
  ...query,
  words: query.words.map((word) => completed.get(word) ?? word),
});

/** Searches again with near words in the place of those that occur nowhere, or without them. */
async function findInstead(engine: Engine, query: Query, unknown: readonly string[], found: Found): Promise<Found> {
  const near = await Promise.all(unknown.map((word) => findNear(engine, word)));
  const replaced = new Map(unknown.flatMap((word, i) => (near[i]?.[0] === undefined ? [] : [[word, near[i][0]] as const])));
  const missing = unknown.filter((word) => !replaced.has(word));
  const words = query.words.filter((word) => !missing.includes(word)).map((word) => replaced.get(word) ?? word);
  const next: Query = { ...query, words, sentence: words.length > 1 ? words.join(' ') : null };
  const changed = { ...found, terms: termsOf(next), replaced, missing };
  if (isOpen(next)) return { ...changed, places: [] };
  const ranked = await rankQuery(engine, next, found.excluded);
  return ranked.length > 0 ? { ...changed, places: placesOf(ranked) } : findPartly(engine, next, changed);
}

/** Words near to one that does not occur, best first. */
export async function findNear(engine: Engine, word: string): Promise<string[]> {
  const shelf = await engine.readWords(shelfOf(foldWord(word)));
  const near = findNearWords(word, shelf);
  return near.length > 0 ? near : findNearWords(word, await engine.readWords(null));
}

/** Puts records that have most of the words behind those that have all. */
async function addPartly(engine: Engine, query: Query, found: Found & { places: number[] }): Promise<Found> {
  const { places } = await findPartly(engine, query, found);
  const more = (places ?? []).filter((place) => !found.places.includes(place));
  return more.length === 0 ? found : { ...found, places: [...found.places, ...more], whole: found.places.length };
}

/** Records that have some of the words, where none has all in the way that was asked. */
async function findPartly(engine: Engine, { words, phrases }: Query, found: Found): Promise<Found> {
  const apart = [...words, ...phrases.flatMap((phrase) => phrase.split(' '))];
  const telling = apart.filter((word) => !stopWordsOf(engine.language).has(foldWord(word)));
  if (telling.length < 2) return { ...found, places: [] };
  const hits = await Promise.all(telling.map((word) => engine.search(word)));
  const ranked = rankPartly(hits.map((each) => each.filter(({ at }) => !found.excluded.has(at))));
  return { ...found, places: placesOf(ranked), terms: telling, isPartial: true };
}
