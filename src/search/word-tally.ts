import { ByteWriter } from './byte-stream.ts';
import { COUNT_UNITS, FIELDS, MOST_UNITS } from './postings.ts';
import type { SearchedText } from './record.ts';
import { findPlaces, type PlacedWord } from './text-words.ts';
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

/** What a tally knows of a word while it goes through the records. */
interface Tally extends TalliedWord {
  /** The last record in which it was. */
  last: number;
  /** In the record at hand: its first and last place among the `PlaceList`, and how many there are. */
  first: number;
  latest: number;
  count: number;
  units: number;
  fields: number;
}

/** What stands at one place. */
type Step = readonly { tally: Tally; units: number }[];

/** Texts repeat their words: what one is made of is worked out once, and kept for so many. */
const MOST_KEPT = 200_000;

/** Goes through records one by one and notes where each word stands; keeps none of their texts. */
export class WordTally {
  private readonly tallies = new Map<string, Map<string, Tally>>();
  private readonly kept = new Map<string, WordTable<readonly Step[]>>();
  private readonly here = new PlaceList();
  private readonly open: Tally[] = [];
  private opened = 0;
  private count = 0;

  /** @returns how many words the text of the record has */
  add({ body, ...fields }: SearchedText, language: string): number {
    const length = this.walk(body, language, 0, 0);
    let place = length + 1;
    // Between two parts a place stays free, so that no phrase runs from one into the next.
    for (const [at, field] of FIELDS.entries()) place = this.walk(fields[field], language, place, 1 << at) + 1;
    for (let at = 0; at < this.opened; at += 1) this.close(this.open[at] as Tally);
    this.opened = 0;
    this.here.size = 0;
    this.count += 1;
    return length;
  }

  words(): TalliedWord[] {
    return [...this.tallies.values()].flatMap((byWord) => [...byWord.values()]);
  }

  /** @returns the place after the last word */
  private walk(text: string, language: string, start: number, field: number): number {
    const kept = this.keptOf(language);
    let place = start;
    let from = 0;
    while (from < text.length) {
      const space = text.indexOf(' ', from);
      const end = space < 0 ? text.length : space;
      const steps = kept.get(text, from, end);
      for (let i = 0; i < steps.length; i += 1) {
        const step = steps[i] as Step;
        for (let j = 0; j < step.length; j += 1) this.note(step[j] as Step[number], place, field);
        place += 1;
      }
      from = end + 1;
    }
    return place;
  }

  private note({ tally, units }: Step[number], place: number, field: number): void {
    const at = this.here.add(place, tally.latest);
    if (tally.count === 0) {
      tally.first = at;
      this.open[this.opened++] = tally;
    }
    tally.latest = at;
    tally.count += 1;
    if (field === 0) tally.units += units;
    else tally.fields |= field;
  }

  /** Writes down what the record at hand has of a word. */
  private close(tally: Tally): void {
    const { postings, places, units, fields } = tally;
    const isPlain = units === COUNT_UNITS && fields === 0;
    postings.number((this.count - tally.last) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) {
      postings.byte(fields);
      postings.byte(Math.min(MOST_UNITS, units));
    }
    places.number(tally.count);
    let before = 0;
    let at = tally.first;
    for (let left = tally.count; left > 0; left -= 1) {
      const place = this.here.placeAt(at);
      places.number(place - before);
      before = place;
      at = this.here.nextOf(at);
    }
    tally.records += 1;
    tally.last = this.count;
    tally.latest = -1;
    tally.count = 0;
    tally.units = 0;
    tally.fields = 0;
  }

  private keptOf(language: string): WordTable<readonly Step[]> {
    const before = this.kept.get(language);
    if (before && before.size < MOST_KEPT) return before;
    const kept = new WordTable((raw) =>
      findPlaces(raw).map((words) => words.map((word) => this.findStep(word, language))),
    );
    this.kept.set(language, kept);
    return kept;
  }

  private findStep({ word, folded, share }: PlacedWord, language: string): Step[number] {
    const byWord = this.tallies.get(language) ?? new Map<string, Tally>();
    this.tallies.set(language, byWord);
    const known = byWord.get(folded);
    // Of two spellings of one word the one without capitals is kept: it is not a name.
    if (known && word > known.word) known.word = word;
    const tally = known ?? startTally(language, folded, word);
    byWord.set(folded, tally);
    return { tally, units: Math.round(share * COUNT_UNITS) };
  }
}

const startTally = (language: string, folded: string, word: string): Tally => ({
  language,
  folded,
  word,
  records: 0,
  postings: new ByteWriter(),
  places: new ByteWriter(),
  last: 0,
  first: -1,
  latest: -1,
  count: 0,
  units: 0,
  fields: 0,
});

/** The places of all words of one record, those of each word linked from one to the next. */
class PlaceList {
  size = 0;
  private places = new Int32Array(1 << 12);
  private next = new Int32Array(1 << 12);

  /** @param before where the last place of the same word is in the list; -1 where there is none */
  add(place: number, before: number): number {
    const at = this.size++;
    if (at === this.places.length) this.grow();
    this.places[at] = place;
    if (before >= 0) this.next[before] = at;
    return at;
  }

  placeAt(at: number): number {
    return this.places[at] as number;
  }

  nextOf(at: number): number {
    return this.next[at] as number;
  }

  private grow(): void {
    const [places, next] = [new Int32Array(this.places.length * 2), new Int32Array(this.next.length * 2)];
    places.set(this.places);
    next.set(this.next);
    [this.places, this.next] = [places, next];
  }
}
