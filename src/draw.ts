import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Chronology } from '#domain/chronology.ts';
import type { Event } from '#domain/event.ts';
import type { Issue } from '#domain/issue.ts';
import type { Library } from '#domain/library.ts';
import { drawMap } from '#pictures/map.ts';
import type { WorldTopology } from '#pictures/world.ts';

/** The pictures of a publication, drawn from its data. */

let world: WorldTopology | undefined;

/** Land and borders: Natural Earth, 1:50 million, public domain. */
export function readWorld(): WorldTopology {
  world ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as WorldTopology;
  return world;
}

/** The map of an issue as SVG; `null` where the issue has none. @param id prefix of the ids in the picture */
export function drawIssueMap(issue: Issue, library: Library, id: string): string | null {
  if (!issue.map) return null;
  const { title, description, bounds, focus, labels, places } = issue.map;
  return drawMap(
    {
      id,
      title,
      description,
      bounds,
      focus,
      labels,
      places: places.flatMap((placeId) => {
        const place = library.placesById.get(placeId);
        return place?.at ? [{ id: placeId, name: place.name, at: place.at, kind: place.kind }] : [];
      }),
      language: library.site.language,
    },
    readWorld(),
  );
}

export type ChronologyEntry = { kind: 'event'; event: Chronology['dated'][number] } | { kind: 'gap'; words: string };

export function drawChronology(
  chronology: Chronology,
  _library: Library,
  _options: { id: string; here: string | undefined },
): { pictures: string[]; entries: ChronologyEntry[] } {
  return { pictures: [], entries: chronology.dated.map((event) => ({ kind: 'event', event })) };
}

export type { Event };
