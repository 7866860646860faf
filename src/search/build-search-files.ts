import { gunzipSync } from 'node:zlib';
import type { Addresses } from '#domain/address.ts';
import { parseClaimId } from '#domain/claim.ts';
import type { Library } from '#domain/library.ts';
import { buildBeginnings } from './beginnings.ts';
import { startFacetTable } from './build-facet-table.ts';
import { buildRecords } from './build-records.ts';
import { ByteWriter, joinHead } from './byte-stream.ts';
import { FileWriter, type KeepFile } from './file-writer.ts';
import { listWord } from './known-word.ts';
import type { ClaimPlaces, Manifest, RecordsHead } from './manifest.ts';
import { readPostings } from './postings.ts';
import { LETTERS, type Card } from './record.ts';
import { baseLanguage } from './record-language.ts';
import { arrangeShelves, nameShelf } from './shelves.ts';
import { encodeLength } from './text-length.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { buildWordIndex, joinPostings } from './word-index.ts';
import { WordTally } from './word-tally.ts';

/** Few enough that one result costs little, many enough that the site has not a file for each. */
const PACK_SIZE = 16;
/** Words on one shelf of the vocabulary. */
const SHELF_SIZE = 1_500;

/**
 * Makes the files of the search, the same for the same publication. Records go by one at a time; what stays of them is
 * where their words stand.
 * @param keep takes the files below `pagefind/`, all but the first in the folder that the digest names, as they come
 */
export async function buildSearchFiles(library: Library, addresses: Addresses, keep: KeepFile): Promise<Manifest> {
  const files = new FileWriter(keep);
  const { tally, records } = walkRecords(library, addresses, files);
  const vocabulary = await buildVocabulary(tally.words(), baseLanguage(library.site.language));
  const shelves = arrangeShelves(vocabulary.known, SHELF_SIZE);
  for (const [shelf, words] of shelves) files.writeJson(`words/${nameShelf(shelf)}`, words.map(listWord));
  const beginnings = writeIndex(vocabulary, records, files);
  return { digest: files.digest(), shelves: [...shelves.keys()], beginnings };
}

/** What is known of all records once they have gone by. */
interface Walked {
  letters: ByteWriter;
  lengths: ByteWriter;
  /** Of all texts together. */
  length: number;
  /** The packs of cards as they were written. */
  packs: Uint8Array[];
}

function walkRecords(library: Library, addresses: Addresses, files: FileWriter): { tally: WordTally; records: Walked } {
  const tally = new WordTally();
  const records: Walked = { letters: new ByteWriter(), lengths: new ByteWriter(), length: 0, packs: [] };
  const facets = startFacetTable(library);
  const claims: ClaimPlaces = {};
  let pack: Card[] = [];
  const writePack = (): void => {
    if (pack.length > 0) records.packs.push(files.writeJson(`cards/${records.packs.length}`, pack));
    pack = [];
  };
  for (const record of buildRecords(library, addresses)) {
    const { card, searched, language } = record;
    if (card.type === 'claim') {
      const { code, number } = parseClaimId(card.title);
      (claims[code] ??= {})[number] = records.letters.length;
    }
    const length = tally.add(searched, language);
    records.length += length;
    records.lengths.byte(encodeLength(length));
    records.letters.byte(LETTERS[card.type].charCodeAt(0));
    facets.add(record);
    pack.push(card);
    if (pack.length === PACK_SIZE) writePack();
  }
  writePack();
  files.write('facets', facets.finish());
  files.writeJson('claims', claims);
  return { tally, records };
}

/** @returns the first letters of the beginnings for which something was worked out */
function writeIndex({ known, wordsByKey }: Vocabulary, walked: Walked, files: FileWriter): string[] {
  const { letters, lengths, length, packs } = walked;
  const starts: string[] = [];
  for (const { start, postings, places } of buildWordIndex(wordsByKey)) {
    files.write(`index/${starts.length}`, postings);
    files.write(`places/${starts.length}`, places);
    starts.push(start);
  }
  const count = letters.length;
  const head: RecordsHead = { count, averageLength: length / Math.max(1, count), packSize: PACK_SIZE, starts };
  letters.append(lengths.written());
  const recordsFile = joinHead(head, letters.written());
  files.write('records', recordsFile);
  const readWord = (key: string) => readPostings(joinPostings(wordsByKey.get(key) ?? []), 0);
  const readCard = (place: number): Card => {
    const pack = packs[Math.floor(place / PACK_SIZE)] as Uint8Array;
    return (JSON.parse(new TextDecoder().decode(gunzipSync(pack))) as Card[])[place % PACK_SIZE] as Card;
  };
  const beginnings = buildBeginnings(known, recordsFile, readWord, readCard);
  for (const [letter, list] of beginnings) files.writeJson(`beginnings/${nameShelf(letter)}`, list);
  return [...beginnings.keys()];
}
