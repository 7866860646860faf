import type { Engine } from './engine.ts';
import { foldWord } from './index-text.ts';
import type { Meaning } from './known-word.ts';
import { isOpen, parseQuery, type Query } from './query.ts';
import { rankHits, rankPartly, type Hit } from './ranking.ts';
import { stopWordsOf } from './stop-words.ts';

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

/** A word or phrase of the query with what its words may mean. */
interface Sought {
  text: string;
  terms: Meaning[][];
}

/** Below so many records even words that stand in all of them are cheap to look for. */
const SMALL = 5_000;
/** To a long question of which less is found than this, results with a part of it are added. */
const LONG = 3;
const ENOUGH = 3;

/** @param where how far to look for the spelling that was meant: while typing, not everywhere */
export async function find(engine: Engine, text: string, where: 'alike' | 'everywhere' = 'everywhere'): Promise<Found> {
  const query = parseQuery(text, engine.language);
  const excluded = await findExcluded(engine, query);
  const found: Found = {
    places: null,
    excluded,
    terms: [],
    replaced: new Map(),
    missing: [],
    isPartial: false,
    whole: null,
  };
  if (isOpen(query)) return found;

  const lastWord = /[\p{L}\p{M}\p{N}]$/u.test(text) ? query.words.at(-1) : undefined;
  const looked = await Promise.all(query.words.map((word) => lookUp(engine, word, word === lastWord)));
  // Of a single letter nobody can say yet what it will be.
  const words = looked.filter(({ text: word, terms }) => !(word === lastWord && word.length === 1 && isUnknown(terms)));
  if (words.length + query.phrases.length === 0) return found;
  const phrases = await Promise.all(query.phrases.map((phrase) => lookUp(engine, phrase, false)));
  const claim = await findClaim(engine, query);
  if (claim !== null) return { ...found, places: [claim] };

  const unknown = words.filter(({ terms }) => isUnknown(terms));
  const near = await Promise.all(unknown.map(({ text: word }) => engine.findNear(word, where)));
  const replaced = new Map(
    unknown.flatMap(({ text: word }, i) => (near[i]?.[0] === undefined ? [] : [[word, near[i][0]] as const])),
  );
  const known = (await Promise.all(words.map((word) => replaceUnknown(engine, word, replaced)))).flat();
  const state = {
    ...found,
    terms: [...phrases, ...known].map((each) => each.text),
    replaced,
    missing: unknown.flatMap(({ text: word }) => (replaced.has(word) ? [] : [word])),
  };
  if (known.length + phrases.length === 0) return { ...state, places: [] };
  const row = unknown.length > 0 || query.sentence === null ? null : query.sentence;
  const hits = await rank(engine, known, phrases, row, excluded);
  if (hits.length === 0) return findPartly(engine, [...known, ...phrases], state);
  const places = placesOf(hits);
  const isEnough = hits.length >= ENOUGH || known.length < LONG || phrases.length > 0;
  return isEnough ? { ...state, places } : addPartly(engine, known, { ...state, places });
}

async function replaceUnknown(engine: Engine, word: Sought, replaced: ReadonlyMap<string, string>): Promise<Sought[]> {
  if (!isUnknown(word.terms)) return [word];
  const other = replaced.get(word.text);
  return other === undefined ? [] : [await lookUp(engine, other, false)];
}

const placesOf = (hits: readonly Hit[]): number[] => hits.map(({ at }) => at);

const isUnknown = (terms: readonly (readonly Meaning[])[]): boolean => terms.some((meanings) => meanings.length === 0);

async function lookUp(engine: Engine, text: string, isBeingTyped: boolean): Promise<Sought> {
  const parts = text.split(' ');
  const whole = await Promise.all(parts.map((part) => engine.lookUp(part, isBeingTyped)));
  if (parts.length > 1 || !isUnknown(whole)) return { text, terms: whole };
  // A compound that occurs only in its parts.
  const pieces = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((piece) => piece !== '');
  return pieces.length < 2
    ? { text, terms: whole }
    : { text, terms: await Promise.all(pieces.map((piece) => engine.lookUp(piece, isBeingTyped))) };
}

async function findExcluded(engine: Engine, { excluded }: Query): Promise<Set<number>> {
  const sets = await Promise.all(
    excluded.map(async (text) => {
      const { terms } = await lookUp(engine, text, false);
      return terms.length > 1 ? [...(await engine.findRow(terms))] : placesOf(await engine.search(terms));
    }),
  );
  return new Set(sets.flat());
}

/** `RIV-3`, alone, is the number of a claim. */
async function findClaim(engine: Engine, { words, phrases }: Query): Promise<number | null> {
  const [, code, number] =
    (words.length === 1 && phrases.length === 0 && /^([a-z]{2,5})-?([1-9]\d*)$/i.exec(words[0] ?? '')) || [];
  return code === undefined ? null : engine.findClaim(code.toUpperCase(), Number(number));
}

/** Records that have all words and phrases, the best first. @param row words that would tell most if they stood in a row */
async function rank(
  engine: Engine,
  words: readonly Sought[],
  phrases: readonly Sought[],
  row: string | null,
  excluded: ReadonlySet<number>,
): Promise<Hit[]> {
  const [hits, inRow, ...sets] = await Promise.all([
    engine.search([...words, ...phrases].flatMap(({ terms }) => terms)),
    findSentence(engine, row),
    ...phrases.map(({ terms }) => engine.findRow(terms)),
  ]);
  return rankHits(
    hits.filter(({ at }) => !excluded.has(at) && sets.every((places) => places.has(at))),
    inRow,
  );
}

async function findSentence(engine: Engine, sentence: string | null): Promise<Set<number>> {
  if (sentence === null) return new Set();
  const words = sentence.split(' ');
  const isCheap =
    !words.some((word) => stopWordsOf(engine.language).has(foldWord(word))) || (await engine.count()) <= SMALL;
  return isCheap ? engine.findRow((await lookUp(engine, sentence, false)).terms) : new Set();
}

/** Puts records that have most of the words behind those that have all. */
async function addPartly(
  engine: Engine,
  words: readonly Sought[],
  found: Found & { places: number[] },
): Promise<Found> {
  const { places } = await findPartly(engine, words, found);
  const more = (places ?? []).filter((place) => !found.places.includes(place));
  return more.length === 0 ? found : { ...found, places: [...found.places, ...more], whole: found.places.length };
}

/** Records that have some of the words, where none has all in the way that was asked. */
async function findPartly(engine: Engine, sought: readonly Sought[], found: Found): Promise<Found> {
  const stopWords = stopWordsOf(engine.language);
  const apart = sought.flatMap(({ text, terms }) =>
    terms.length > 1 ? text.split(' ').map((word, i) => ({ text: word, terms: [terms[i] ?? []] })) : [{ text, terms }],
  );
  const telling = apart.filter(({ text }) => !stopWords.has(foldWord(text)));
  if (telling.length < 2) return { ...found, places: [] };
  const hits = await Promise.all(telling.map(({ terms }) => engine.search(terms)));
  const ranked = rankPartly(hits.map((each) => each.filter(({ at }) => !found.excluded.has(at))));
  return { ...found, places: placesOf(ranked), terms: telling.map(({ text }) => text), isPartial: true };
}
