import { ByteWriter } from './byte-stream.ts';
import type { TalliedWord } from './word-tally.ts';

/** The word index of all records, in parts of about one size. */
export interface IndexChunk {
  /** The first word. */
  start: string;
  /** The words with their postings. */
  postings: Uint8Array<ArrayBuffer>;
  /** The places of the same words, in the same order. */
  places: Uint8Array<ArrayBuffer>;
}

/** A part of about so many bytes, half of that when compressed, costs less than the round trip that fetches it. */
const PART_BYTES = 16_000;
/** Where there would be more parts than this they are larger: the words that begin with two letters should stand in few. */
const MOST_PARTS = 800;

/** Makes the index of the words under each key, in order. */
export function* buildWordIndex(wordsByKey: ReadonlyMap<string, readonly TalliedWord[]>): Generator<IndexChunk> {
  const encoder = new TextEncoder();
  const partBytes = Math.max(PART_BYTES, sizeOf(wordsByKey) / MOST_PARTS);
  let [start, postings, places] = ['', new ByteWriter(), new ByteWriter()];
  for (const key of [...wordsByKey.keys()].sort()) {
    const forms = wordsByKey.get(key) ?? [];
    if (postings.length === 0) start = key;
    const name = encoder.encode(key);
    postings.number(name.length);
    postings.append(name);
    appendSized(postings, joinPostings(forms));
    appendSized(places, joinPlaces(forms));
    if (postings.length < partBytes) continue;
    yield { start, postings: postings.written(), places: places.written() };
    [postings, places] = [new ByteWriter(), new ByteWriter()];
  }
  if (postings.length > 0) yield { start, postings: postings.written(), places: places.written() };
}

const sizeOf = (wordsByKey: ReadonlyMap<string, readonly TalliedWord[]>): number =>
  wordsByKey.values().reduce((sum, forms) => forms.reduce((size, { postings }) => size + postings.length, sum), 0);

/** The postings of all forms of a word, as `readPostings` takes them. */
export function joinPostings(forms: readonly TalliedWord[]): Uint8Array {
  const joined = new ByteWriter();
  joined.number(forms.length);
  for (const { records, postings } of forms) {
    joined.number(records);
    joined.append(postings.written());
  }
  return joined.written();
}

function joinPlaces(forms: readonly TalliedWord[]): Uint8Array {
  const joined = new ByteWriter();
  for (const { places } of forms) joined.append(places.written());
  return joined.written();
}

function appendSized(writer: ByteWriter, content: Uint8Array): void {
  writer.number(content.length);
  writer.append(content);
}
