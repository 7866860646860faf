import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressesOf } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';

/** A search that an editor expects to work, from `tests/search-queries.yaml` of a publication. */
export interface ExpectedSearch {
  ask?: string;
  with?: Record<string, string | number | (string | number)[]>;
  expect?: string | string[];
  none?: boolean;
}

export const readExpectedSearches = (contentDir: string): ExpectedSearch[] =>
  parse(readFileSync(join(contentDir, 'tests/search-queries.yaml'), 'utf8')) as ExpectedSearch[];

/** The search as the address of the search page has it. */
export function formatSearch({ ask = '', with: narrowing = {} }: ExpectedSearch): string {
  const parameters = new URLSearchParams(ask === '' ? {} : { q: ask });
  for (const [name, values] of Object.entries(narrowing))
    for (const value of [values].flat()) parameters.append(name, String(value));
  return parameters.toString();
}

/** The addresses that an expectation allows; of an event, which has none of its own, the title. Throws where it names something that the publication does not have. */
export function findExpected({ expect = [] }: ExpectedSearch, library: Library): string[] {
  const addresses = addressesOf(library);
  return [expect].flat().map((name) => {
    const [scheme = '', id = ''] = name.includes(':') ? name.split(':') : ['claim', name];
    const claim = library.claimsById.get(id);
    const section = library.articles.flatMap(({ slug, sections }) =>
      sections.flatMap((each) => (each.id === id ? [{ slug, id }] : [])),
    )[0];
    const known: Record<string, string | undefined> = {
      claim: claim && addresses.claim(claim),
      actor: library.actorsById.has(id) ? addresses.actor(id) : undefined,
      issue: library.issuesById.has(id) ? addresses.issue(id) : undefined,
      article: library.articlesBySlug.has(id) ? addresses.article(id) : undefined,
      source: library.sourcesById.has(id) ? addresses.source(id) : undefined,
      section: section && addresses.section(section.slug, section.id),
      event: library.events.find((event) => event.id === id)?.title,
    };
    const address = known[scheme];
    if (address === undefined) throw new Error(`The publication has no ${name}.`);
    return address;
  });
}

/** One divided by the place of the first expected result; 0 where it is not there. */
export function rankReciprocally(found: readonly string[], expected: readonly string[]): number {
  const at = found.findIndex((address) => expected.includes(address));
  return at < 0 ? 0 : 1 / (at + 1);
}
