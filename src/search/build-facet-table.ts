import type { Library } from '#domain/library.ts';
import { FACETS, FacetTableWriter, type Choice, type FacetName, type FacetRow } from './facet-table.ts';
import type { RecordType, SearchRecord } from './record.ts';

const TYPE_WORDS: Readonly<Record<RecordType, string>> = {
  claim: 'Claims',
  section: 'Sections',
  article: 'Articles',
  issue: 'Issues',
  actor: 'Actors',
  source: 'Sources',
  event: 'Events',
};

const KIND_WORDS = { statement: 'Statement', action: 'Action', report: 'Report', assessment: 'Assessment' };

/** The facets of records, which it takes one by one. */
export interface FacetTableBuilder {
  add(record: SearchRecord): void;
  finish(): Uint8Array<ArrayBuffer>;
}

export function startFacetTable(library: Library): FacetTableBuilder {
  const choices = listChoices(library);
  const writer = new FacetTableWriter(choices);
  const numbers = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(choices[facet].map(([value], number) => [value, number]))]),
  ) as Record<FacetName, Map<string, number>>;
  const find = (facet: FacetName, values: readonly string[]): number[] =>
    values.flatMap((value) => numbers[facet].get(value) ?? []);
  return {
    add({ card, facets, day }) {
      const row: FacetRow['numbers'] = {
        type: find('type', [card.type]),
        issue: find('issue', facets.issues),
        actor: find('actor', facets.actors),
        kind: find('kind', facets.kinds),
        publisher: find('publisher', facets.publishers),
      };
      writer.add({ numbers: row, years: facets.years, day: Number(day.replaceAll('-', '')) });
    },
    finish: () => writer.finish(),
  };
}

function listChoices(library: Library): Record<FacetName, Choice[]> {
  const collator = new Intl.Collator(library.site.language);
  const alphabetical = (choices: Choice[]): Choice[] => choices.sort(([, a], [, b]) => collator.compare(a, b));
  const publishers = new Set([...library.sourcesById.values()].map(({ publisher }) => publisher));
  return {
    type: Object.entries(TYPE_WORDS),
    issue: library.issues.map(({ id, title }) => [id, title]),
    actor: alphabetical(library.actors.map(({ id, name }) => [id, name])),
    kind: Object.entries(KIND_WORDS),
    publisher: alphabetical([...publishers].map((name) => [name, name])),
  };
}
