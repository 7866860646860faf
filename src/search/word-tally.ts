import { ByteWriter } from './byte-stream.ts';
import { COUNT_UNITS, FIELDS, MOST_UNITS } from './postings.ts';
import type { SearchedText } from './record.ts';
import { findPlaces } from './text-words.ts';
import { WordTable } from './word-table.ts';

/** A word of one language: how it is written, in how many records it occurs, and where. */
export interface TalliedWord {
  language: string;
  folded: string;
  word: string;
  records: number;
  /** See postings.ts. */
  postings: ByteWriter;
  places: ByteWriter;
}

/** What stands at one place: the numbers of words, each followed by for how much of one it counts. */
type Step = readonly number[];

/** What is known of each word, side by side because it is asked for together. */
const WIDTH = 8;
/** The last record in which the word was; in the record at hand its first place in the list, the latest, how many. */
const [LAST, FIRST, LATEST, COUNT, UNITS, IN_FIELDS] = [0, 1, 2, 3, 4, 5];

/** Goes through records one by one and notes where each word stands; keeps none of their texts. */
export class WordTally {
  private readonly tallied: TalliedWord[] = [];
  private readonly numbers = new Map<string, number>();
  private states = new Int32Array(WIDTH << 10);
  private readonly languages = new Map<string, LanguageSteps>();
  /** The places of the record at hand, and where the next of the same word is. */
  private places = new Int32Array(1 << 12);
  private next = new Int32Array(1 << 12);
  private size = 0;
  private open = new Int32Array(1 << 10);
  private opened = 0;
  private count = 0;
  private readonly batch = new Batch();

  /** @returns how many words the text of the record has */
  add({ body, ...fields }: SearchedText, language: string): number {
    const steps = this.stepsOf(language);
    const length = this.walk(body, steps, 0, 0);
    let place = length + 1;
    // Between two parts a place stays free, so that no phrase runs from one into the next.
    for (const [at, field] of FIELDS.entries()) place = this.walk(fields[field], steps, place, 1 << at) + 1;
    for (let at = 0; at < this.opened; at += 1) this.close(this.open[at] as number);
    this.opened = 0;
    this.size = 0;
    this.count += 1;
    if (this.batch.isFull()) this.batch.empty(this.tallied);
    return length;
  }

  words(): TalliedWord[] {
    this.batch.empty(this.tallied);
    return this.tallied;
  }

  /** @returns the place after the last word */
  private walk(text: string, { table, steps, findSteps }: LanguageSteps, start: number, field: number): number {
    let place = start;
    let from = 0;
    while (from < text.length) {
      const space = text.indexOf(' ', from);
      const end = space < 0 ? text.length : space;
      const number = table.numberOf(text, from, end);
      if (number === steps.length) steps.push(findSteps(table.words[number] as string));
      const found = steps[number] as LanguageSteps['steps'][number];
      if (typeof found === 'number') {
        this.note(found, COUNT_UNITS, place, field);
        place += 1;
      } else
        for (const step of found) {
          for (let i = 0; i < step.length; i += 2) this.note(step[i] as number, step[i + 1] as number, place, field);
          place += 1;
        }
      from = end + 1;
    }
    return place;
  }

  private note(word: number, units: number, place: number, field: number): void {
    const { states } = this;
    const at = this.size++;
    if (at === this.places.length) [this.places, this.next] = [enlarge(this.places), enlarge(this.next)];
    this.places[at] = place;
    const state = word * WIDTH;
    if (states[state + COUNT] === 0) {
      states[state + FIRST] = at;
      if (this.opened === this.open.length) this.open = enlarge(this.open);
      this.open[this.opened++] = word;
    } else this.next[states[state + LATEST] as number] = at;
    states[state + LATEST] = at;
    states[state + COUNT] = (states[state + COUNT] as number) + 1;
    if (field === 0) states[state + UNITS] = (states[state + UNITS] as number) + units;
    else states[state + IN_FIELDS] = (states[state + IN_FIELDS] as number) | field;
  }

  /** Writes down what the record at hand has of a word. */
  private close(word: number): void {
    const { states, next } = this;
    const state = word * WIDTH;
    const { postings, places } = this.batch;
    this.batch.start(word);
    const [units, fields] = [states[state + UNITS] as number, states[state + IN_FIELDS] as number];
    const isPlain = units === COUNT_UNITS && fields === 0;
    postings.number((this.count - (states[state + LAST] as number)) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) {
      postings.byte(fields);
      postings.byte(Math.min(MOST_UNITS, units));
    }
    let left = states[state + COUNT] as number;
    let at = states[state + FIRST] as number;
    let before = 0;
    for (places.number(left); left > 0; left -= 1) {
      const place = this.places[at] as number;
      places.number(place - before);
      before = place;
      at = next[at] as number;
    }
    states[state + LAST] = this.count;
    states[state + COUNT] = 0;
    states[state + UNITS] = 0;
    states[state + IN_FIELDS] = 0;
  }

  private stepsOf(language: string): LanguageSteps {
    const known = this.languages.get(language);
    if (known) return known;
    const steps: LanguageSteps = {
      table: new WordTable(),
      steps: [],
      findSteps: (raw) => {
        const found = findPlaces(raw).map((words): Step =>
          words.flatMap(({ word, folded, share }) => [
            this.numberOf(word, folded, language),
            Math.round(share * COUNT_UNITS),
          ]),
        );
        const [only] = found;
        return found.length === 1 && only?.length === 2 && only[0] !== undefined ? only[0] : found;
      },
    };
    this.languages.set(language, steps);
    return steps;
  }

  private numberOf(word: string, folded: string, language: string): number {
    const key = `${language} ${folded}`;
    const number = this.numbers.get(key) ?? this.tallied.length;
    const known = this.tallied[number];
    // Of two spellings of one word the one without capitals is kept: it is not a name.
    if (known && word > known.word) known.word = word;
    if (known) return number;
    this.numbers.set(key, number);
    this.tallied.push({
      language,
      folded,
      word,
      records: 0,
      postings: new ByteWriter(),
      places: new ByteWriter(),
    });
    if (this.tallied.length * WIDTH > this.states.length) this.states = enlarge(this.states);
    return number;
  }
}

/** So many entries are gathered before they are given to their words. */
const BATCH_SIZE = 1 << 17;

/**
 * What some records have of their words, one entry after the other. To write each to its word at once would be to jump
 * about in memory; sorted by words, a batch is written three times as fast.
 */
class Batch {
  readonly postings = new ByteWriter();
  readonly places = new ByteWriter();
  private size = 0;
  /** For each entry its word, and where its bytes start. */
  private readonly words = new Int32Array(BATCH_SIZE);
  private readonly postingStarts = new Int32Array(BATCH_SIZE + 1);
  private readonly placeStarts = new Int32Array(BATCH_SIZE + 1);

  isFull(): boolean {
    return this.size >= BATCH_SIZE / 2;
  }

  start(word: number): void {
    if (this.size === this.words.length) throw new Error('A record has more words than a batch of the index.');
    this.words[this.size] = word;
    this.postingStarts[this.size] = this.postings.length;
    this.placeStarts[this.size] = this.places.length;
    this.size += 1;
  }

  empty(tallied: readonly TalliedWord[]): void {
    this.postingStarts[this.size] = this.postings.length;
    this.placeStarts[this.size] = this.places.length;
    const [postings, places] = [this.postings.written(), this.places.written()];
    for (const entry of this.sortByWord(tallied.length)) {
      const word = tallied[this.words[entry] as number] as TalliedWord;
      word.postings.copy(postings, this.postingStarts[entry] as number, this.postingStarts[entry + 1] as number);
      word.places.copy(places, this.placeStarts[entry] as number, this.placeStarts[entry + 1] as number);
      word.records += 1;
    }
    this.postings.clear();
    this.places.clear();
    this.size = 0;
  }

  /** The entries word by word; those of one word stay in order. */
  private sortByWord(words: number): Int32Array {
    const starts = new Int32Array(words + 1);
    for (let at = 0; at < this.size; at += 1) {
      const word = this.words[at] as number;
      starts[word + 1] = (starts[word + 1] as number) + 1;
    }
    for (let word = 0; word < words; word += 1)
      starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number);
    const sorted = new Int32Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      const word = this.words[at] as number;
      const place = starts[word] as number;
      sorted[place] = at;
      starts[word] = place + 1;
    }
    return sorted;
  }
}

/** What the words of a language are made of: texts repeat them, so that each is parted once. */
interface LanguageSteps {
  table: WordTable;
  /** For each word as it stands in a text the number of the one word that it is, or what stands at each of its places. */
  steps: (number | readonly Step[])[];
  findSteps: (raw: string) => number | readonly Step[];
}

function enlarge(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
