/** The ways in which results can be narrowed by a list of choices. */
export const FACETS = ['type', 'issue', 'actor', 'kind', 'publisher'] as const;
export type FacetName = (typeof FACETS)[number];

/** One choice of a facet: its value in the address, and what a reader sees. */
export type Choice = readonly [value: string, words: string];

/** What every record is, column by column, in the order of the records. */
export interface FacetTable {
  choices: Record<FacetName, Choice[]>;
  /** For each record the numbers of its choices. */
  columns: Record<FacetName, number[][]>;
  /** For each record its first and last year, or `null`. */
  years: (readonly [from: number, to: number] | null)[];
  /** For each record its day as a number, 20160905; 0 where it has none. */
  days: number[];
}

/** By what a set of records is narrowed. */
export interface Narrowing {
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  from: number | null;
  to: number | null;
}

/** The records that are left, and how many there would be for each choice. */
export interface Narrowed {
  places: number[];
  /** For each choice the records that would be left if the choices of other facets held, and of its own facet this one. */
  counts: Record<FacetName, number[]>;
  /** Years in which some record falls that the choices leave, whatever the range; in order. */
  years: number[];
}

const YEARS = 'years';

/** Narrows the records at some places. Choices of one facet add up; facets, and the range of years, narrow each other. */
export function narrow(table: FacetTable, places: Iterable<number>, narrowing: Narrowing): Narrowed {
  const wanted = FACETS.map((facet) => {
    const chosen = new Set(narrowing.chosen[facet]);
    return {
      facet,
      numbers: new Set(table.choices[facet].flatMap(([value], at) => (chosen.has(value) ? at : []))),
      isOn: chosen.size > 0,
    };
  });
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, table.choices[facet].map(() => 0)]),
  ) as Narrowed['counts'];
  const left: number[] = [];
  const years = new Set<number>();
  for (const place of places) {
    const misses = findMisses(table, place, wanted, narrowing);
    if (misses.length === 0) left.push(place);
    if (misses.length > 1) continue;
    for (const facet of FACETS)
      if (misses.length === 0 || misses[0] === facet)
        for (const number of table.columns[facet][place] ?? [])
          counts[facet][number] = (counts[facet][number] ?? 0) + 1;
    const span = table.years[place];
    if (span && (misses.length === 0 || misses[0] === YEARS))
      for (let year = span[0]; year <= span[1]; year += 1) years.add(year);
  }
  return { places: left, counts, years: [...years].sort((a, b) => a - b) };
}

type Wanted = { facet: FacetName; numbers: ReadonlySet<number>; isOn: boolean };

/** The facets by which a record falls out, two at most: more need not be known. */
function findMisses(
  table: FacetTable,
  place: number,
  wanted: readonly Wanted[],
  { from, to }: Narrowing,
): (FacetName | typeof YEARS)[] {
  const misses: (FacetName | typeof YEARS)[] = [];
  for (const { facet, numbers, isOn } of wanted)
    if (isOn && !table.columns[facet][place]?.some((number) => numbers.has(number))) {
      misses.push(facet);
      if (misses.length > 1) return misses;
    }
  const span = table.years[place];
  const isOut = (from !== null && (!span || span[1] < from)) || (to !== null && (!span || span[0] > to));
  return isOut ? [...misses, YEARS] : misses;
}

/** Puts places in order of their day; what has none comes last either way. */
export function sortByDay(table: FacetTable, places: readonly number[], direction: 'newest' | 'oldest'): number[] {
  const dayOf = (place: number): number => table.days[place] || (direction === 'newest' ? 0 : Infinity);
  return places.toSorted((a, b) => (direction === 'newest' ? dayOf(b) - dayOf(a) : dayOf(a) - dayOf(b)) || a - b);
}
