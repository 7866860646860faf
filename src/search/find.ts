import type { Engine } from './engine.ts';
import { foldWord, isUnspaced } from './index-text.ts';
import { FORM, WHOLE, type Meaning } from './known-word.ts';
import { isOpen, parseQuery, type Query } from './query.ts';
import { rankHits, type Hits } from './ranking.ts';
import { stopWordsOf } from './stop-words.ts';

/** What was found for a query. */
export interface Found {
  /** The places of records, the best first; `null` where nothing was asked for, so that there is no best. */
  places: Uint32Array | null;
  /** How many were found, of which `places` may hold only the best; `null` where a letter was left out that may narrow them. */
  count: number | null;
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
const SMALL = 1_000;
/** To a long question of which less is found than this, results with a part of it are added. */
const LONG = 3;
const ENOUGH = 3;

/** @param where how far to look for the spelling that was meant, and for all that is found: while typing, not everywhere */
export async function find(engine: Engine, text: string, where: Where = 'everywhere'): Promise<Found> {
  const query = parseQuery(text, engine.language);
  const lastWord = /[\p{L}\p{M}\p{N}]$/u.test(text) ? query.words.at(-1) : undefined;
  if (where === 'everywhere' || lastWord === undefined) return findWords(engine, query, lastWord, where);
  const beginning = await findBeginning(engine, query);
  if (beginning) return beginning;
  if (!isFurtherLetter(query, lastWord)) return findWords(engine, query, lastWord, where);
  // In much text nearly every record has a word that begins so, and it takes long to know which have none.
  const narrowed = (await engine.count()) <= SMALL ? await findWords(engine, query, lastWord, where) : NOTHING;
  if (narrowed.count !== 0 && !narrowed.isPartial) return narrowed;
  const found = await findWords(engine, await leaveOutLetter(engine, query, lastWord), undefined, where);
  return { ...found, count: null };
}

type Where = 'alike' | 'everywhere';

/** @param lastWord the word that is being typed */
async function findWords(engine: Engine, query: Query, lastWord: string | undefined, where: Where): Promise<Found> {
  const excluded = await findExcluded(engine, query);
  const found = { ...NOTHING, excluded };
  if (isOpen(query)) return found;

  const looked = await Promise.all(query.words.map((word) => lookUp(engine, word, word === lastWord)));
  // Of a single letter nobody can say yet what it will be.
  const words = looked.filter(({ text: word, terms }) => !(word === lastWord && word.length === 1 && isUnknown(terms)));
  if (words.length + query.phrases.length === 0) return found;
  const phrases = await Promise.all(query.phrases.map((phrase) => lookUp(engine, phrase, false)));
  const claim = await findClaim(engine, query);
  if (claim !== null) return withPlaces(found, Uint32Array.of(claim));

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
  if (known.length + phrases.length === 0) return withPlaces(state, new Uint32Array());
  const row = unknown.length > 0 || query.sentence === null ? null : query.sentence;
  const places = await rank(engine, known, phrases, row, excluded);
  if (places.length === 0) return findPartly(engine, [...known, ...phrases], state);
  const isEnough = places.length >= ENOUGH || known.length < LONG || phrases.length > 0;
  return isEnough ? withPlaces(state, places) : addPartly(engine, known, state, places);
}

const NOTHING: Found = {
  places: null,
  count: 0,
  excluded: new Set(),
  terms: [],
  replaced: new Map(),
  missing: [],
  isPartial: false,
  whole: null,
};

const withPlaces = (found: Found, places: Uint32Array): Found => ({ ...found, places, count: places.length });

/** What was worked out for the beginning of a word, where nothing else is asked. */
async function findBeginning(engine: Engine, { words, phrases, excluded }: Query): Promise<Found | null> {
  const [word, ...others] = words;
  if (word === undefined || others.length + phrases.length + excluded.length > 0) return null;
  const beginning = await engine.findBeginning(word);
  return beginning && { ...NOTHING, count: beginning[0], places: Uint32Array.from(beginning[1]), terms: [word] };
}

/** Whether a word that is being typed is one letter yet, beside others. */
const isFurtherLetter = ({ words, phrases }: Query, word: string): boolean =>
  words.length + phrases.length > 1 && /^\p{L}$/u.test(word) && !isUnspaced(word);

/** The query without its last letter; where that is a word by itself, as in “Plan B”, what has it in a row comes first. */
async function leaveOutLetter(engine: Engine, query: Query, letter: string): Promise<Query> {
  const [meaning] = await engine.lookUp(letter, false);
  const words = query.words.slice(0, -1);
  if (meaning?.weight === WHOLE) return { ...query, words };
  return { ...query, words, sentence: words.length > 1 ? (query.sentence?.replace(/ \S+$/, '') ?? null) : null };
}

async function replaceUnknown(engine: Engine, word: Sought, replaced: ReadonlyMap<string, string>): Promise<Sought[]> {
  if (!isUnknown(word.terms)) return [word];
  const other = replaced.get(word.text);
  return other === undefined ? [] : [await lookUp(engine, other, false)];
}

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
      return terms.length > 1 ? [...(await engine.findRow(terms))] : [...(await engine.search(terms)).records];
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
): Promise<Uint32Array> {
  const searching = engine.search([...words, ...phrases].flatMap(({ terms }) => terms));
  const [hits, inRow, ...sets] = await Promise.all([
    searching,
    findSentence(engine, row, searching),
    ...phrases.map(({ terms }) => engine.findRow(terms, searching)),
  ]);
  const isWanted = (record: number): boolean => !excluded.has(record) && sets.every((places) => places.has(record));
  return rankHits(excluded.size + sets.length === 0 ? hits : filterHits(hits, isWanted), inRow);
}

function filterHits({ records, scores, letters }: Hits, isWanted: (record: number) => boolean): Hits {
  const isLeft = records.map((record) => (isWanted(record) ? 1 : 0));
  return {
    records: records.filter((_, i) => isLeft[i] === 1),
    scores: scores.filter((_, i) => isLeft[i] === 1),
    letters,
  };
}

async function findSentence(engine: Engine, sentence: string | null, hits: Promise<Hits>): Promise<Set<number>> {
  if (sentence === null) return new Set();
  const { terms } = await lookUp(engine, sentence, false);
  const isSmall = (await engine.count()) <= SMALL;
  // In many records, words that stand in all of them, and all that an unfinished word may become, take long to read.
  const isCheap =
    !sentence.split(' ').some((word) => stopWordsOf(engine.language).has(foldWord(word))) &&
    terms.every(([best]) => best !== undefined && best.weight >= FORM);
  return isSmall || isCheap ? engine.findRow(terms, hits) : new Set();
}

/** Puts records that have most of the words behind those that have all. */
async function addPartly(engine: Engine, words: readonly Sought[], state: Found, whole: Uint32Array): Promise<Found> {
  const { places } = await findPartly(engine, words, state);
  const more = (places ?? new Uint32Array()).filter((place) => !whole.includes(place));
  if (more.length === 0) return withPlaces(state, whole);
  const all = new Uint32Array(whole.length + more.length);
  all.set(whole);
  all.set(more, whole.length);
  return { ...withPlaces(state, all), whole: whole.length };
}

/** Records that have some of the words, where none has all in the way that was asked. */
async function findPartly(engine: Engine, sought: readonly Sought[], found: Found): Promise<Found> {
  const stopWords = stopWordsOf(engine.language);
  const apart = sought.flatMap(({ text, terms }) =>
    terms.length > 1 ? text.split(' ').map((word, i) => ({ text: word, terms: [terms[i] ?? []] })) : [{ text, terms }],
  );
  const telling = apart.filter(({ text }) => !stopWords.has(foldWord(text)));
  if (telling.length < 2) return withPlaces(found, new Uint32Array());
  const hits = await engine.searchPartly(
    telling.flatMap(({ terms }) => terms),
    found.excluded,
  );
  const places = rankHits(hits, new Set());
  return { ...withPlaces(found, places), terms: telling.map(({ text }) => text), isPartial: true };
}
