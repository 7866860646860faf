import { ByteReader, ByteWriter, joinHead, splitHead } from './byte-stream.ts';

/** The ways in which results can be narrowed by a list of choices. */
export const FACETS = ['type', 'issue', 'actor', 'kind', 'publisher'] as const;
export type FacetName = (typeof FACETS)[number];

/** One choice of a facet: its value in the address, and what a reader sees. */
export type Choice = readonly [value: string, words: string];

/** For each record the numbers of its choices, one record after the other. */
export interface Column {
  /** Where those of each record start, and where the last ends. */
  starts: Uint32Array;
  numbers: Uint32Array;
}

/** What every record is, column by column, in the order of the records. */
export interface FacetTable {
  count: number;
  choices: Record<FacetName, Choice[]>;
  columns: Record<FacetName, Column>;
  /** For each record its first and last year; `NO_YEAR` in both where it has none. */
  from: Int32Array;
  to: Int32Array;
  /** For each record its day as a number, 20160905; 0 where it has none. */
  days: Uint32Array;
}

export const NO_YEAR = -(2 ** 31);

/** What one record is, as the table takes it. */
export interface FacetRow {
  numbers: Record<FacetName, readonly number[]>;
  years: readonly [from: number, to: number] | null;
  day: number;
}

/** Writes a table row by row. */
export class FacetTableWriter {
  private readonly choices: FacetTable['choices'];
  private readonly writer = new ByteWriter();
  private count = 0;

  constructor(choices: FacetTable['choices']) {
    this.choices = choices;
  }

  add({ numbers, years, day }: FacetRow): void {
    this.count += 1;
    for (const facet of FACETS) {
      this.writer.number(numbers[facet].length);
      for (const number of numbers[facet]) this.writer.number(number);
    }
    // Years before the first are odd, so that no number is below zero.
    const [from, to] = years ?? [];
    this.writer.number(from === undefined ? 0 : 1 + (from < 0 ? -2 * from - 1 : 2 * from));
    if (from !== undefined && to !== undefined) this.writer.number(to - from);
    this.writer.number(day);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return joinHead({ count: this.count, choices: this.choices }, this.writer.written());
  }
}

export function readFacetTable(file: Uint8Array): FacetTable {
  const { head, rest } = splitHead<Pick<FacetTable, 'count' | 'choices'>>(file);
  const { count, choices } = head;
  const reader = new ByteReader(rest);
  const columns = FACETS.map(() => ({ starts: new Uint32Array(count + 1), numbers: [] as number[] }));
  const [from, to, days] = [new Int32Array(count), new Int32Array(count), new Uint32Array(count)];
  for (let record = 0; record < count; record += 1) {
    for (const { starts, numbers } of columns) {
      for (let left = reader.number(); left > 0; left -= 1) numbers.push(reader.number());
      starts[record + 1] = numbers.length;
    }
    const year = reader.number() - 1;
    from[record] = year < 0 ? NO_YEAR : year & 1 ? -(year + 1) / 2 : year / 2;
    to[record] = year < 0 ? NO_YEAR : (from[record] as number) + reader.number();
    days[record] = reader.number();
  }
  const named = FACETS.map((facet, at) => {
    const { starts, numbers } = columns[at] as { starts: Uint32Array; numbers: number[] };
    return [facet, { starts, numbers: Uint32Array.from(numbers) }];
  });
  return { count, choices, columns: Object.fromEntries(named) as FacetTable['columns'], from, to, days };
}

/** By what a set of records is narrowed. */
export interface Narrowing {
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  from: number | null;
  to: number | null;
}

/** The records that are left, and how many there would be for each choice. */
export interface Narrowed {
  places: Uint32Array;
  /** For each choice the records that would be left if the choices of other facets held, and of its own facet this one. */
  counts: Record<FacetName, Uint32Array>;
  /** Years in which some record falls that the choices leave, whatever the range; in order. */
  years: number[];
}

/** A facet, which of its choices are wanted, and the bit by which a record is marked that has none of them. */
interface Sieve {
  bit: number;
  column: Column;
  isWanted: Uint8Array | null;
  counts: Uint32Array;
}

const YEARS_BIT = 1 << FACETS.length;

/** Narrows the records at some places. Choices of one facet add up; facets, and the range of years, narrow each other. */
export function narrow(table: FacetTable, places: Uint32Array, { chosen, from, to }: Narrowing): Narrowed {
  const sieves = FACETS.map((facet, at): Sieve => {
    const choices = table.choices[facet];
    const wanted = new Set(chosen[facet]);
    return {
      bit: 1 << at,
      column: table.columns[facet],
      isWanted: wanted.size === 0 ? null : Uint8Array.from(choices, ([value]) => Number(wanted.has(value))),
      counts: new Uint32Array(choices.length),
    };
  });
  const left = new Uint32Array(places.length);
  let size = 0;
  const years = new Set<number>();
  for (const place of places) {
    const [first, last] = [table.from[place] as number, table.to[place] as number];
    const isOut =
      (from !== null && (first === NO_YEAR || last < from)) || (to !== null && (first === NO_YEAR || first > to));
    const misses = findMisses(sieves, place) | (isOut ? YEARS_BIT : 0);
    if (misses === 0) left[size++] = place;
    // What misses in two ways would still be out if one of them were given up.
    if ((misses & (misses - 1)) !== 0) continue;
    for (const { bit, column, counts } of sieves)
      if (misses === 0 || misses === bit) countChoices(column, place, counts);
    if (first !== NO_YEAR && (misses === 0 || misses === YEARS_BIT))
      for (let year = first; year <= last; year += 1) years.add(year);
  }
  const counts = Object.fromEntries(FACETS.map((facet, at) => [facet, sieves[at]?.counts])) as Narrowed['counts'];
  return { places: left.subarray(0, size), counts, years: [...years].sort((a, b) => a - b) };
}

/** The bits of the facets by which a record falls out. */
function findMisses(sieves: readonly Sieve[], place: number): number {
  let misses = 0;
  for (const { bit, column, isWanted } of sieves) if (isWanted && !hasAny(column, place, isWanted)) misses |= bit;
  return misses;
}

function hasAny({ starts, numbers }: Column, place: number, isWanted: Uint8Array): boolean {
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at += 1) if (isWanted[numbers[at] as number] === 1) return true;
  return false;
}

function countChoices({ starts, numbers }: Column, place: number, counts: Uint32Array): void {
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at += 1) {
    const number = numbers[at] as number;
    counts[number] = (counts[number] as number) + 1;
  }
}

const LATEST_DAY = 99_999_999;
/** More than there are records. */
const PLACES = 2 ** 24;

/** Puts places in order of their day; what has none comes last either way, and of equals what comes first in the table. */
export function sortByDay({ days }: FacetTable, places: Uint32Array, direction: 'newest' | 'oldest'): Uint32Array {
  // One number for both, because numbers are sorted many times as fast as by a function.
  const keys = Float64Array.from(places, (place) => {
    const day = days[place] as number;
    return (day === 0 ? LATEST_DAY : direction === 'newest' ? LATEST_DAY - day : day) * PLACES + place;
  });
  return Uint32Array.from(keys.sort(), (key) => key % PLACES);
}
