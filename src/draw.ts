import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Chronology } from '#domain/chronology.ts';
import type { Issue } from '#domain/issue.ts';
import type { Library } from '#domain/library.ts';
import { chooseAtlas, drawMap } from '#pictures/map.ts';
import { drawTimeline, layoutTimeline, type Gap } from '#pictures/timeline.ts';
import type { WorldTopology } from '#pictures/world.ts';

/** The pictures of a publication, drawn from its data. */

const worlds = new Map<string, WorldTopology>();

/** Land and borders: Natural Earth, public domain, 1:10 or 1:50 million. */
export function readWorld(atlas: '10m' | '50m' = '50m'): WorldTopology {
  const known = worlds.get(atlas);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${atlas}.json`);
  const world = JSON.parse(readFileSync(file, 'utf8')) as WorldTopology;
  worlds.set(atlas, world);
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
    readWorld(chooseAtlas(bounds)),
  );
}

export type ChronologyEntry = { kind: 'event'; event: Chronology['dated'][number] } | { kind: 'gap'; words: string };

/** Widths in units of the pictures: for wide screens, and for narrower ones and paper. */
const TIMELINES = [
  { className: 'timeline large', width: 1056 },
  { className: 'timeline small', width: 640 },
];

/** The pictures of some events, and the list beside them that says what the axis leaves out. @param id prefix of the ids in the pictures */
export function drawChronology(chronology: Chronology, id: string): { pictures: string[]; entries: ChronologyEntry[] } {
  const events = [...chronology.dated, ...chronology.undated].map((event) => ({
    id: event.id,
    title: event.title,
    label: event.label,
    earliest: event.date?.earliest ?? null,
    latest: event.date?.latest ?? null,
    precision: event.date?.precision ?? 'none',
    approximate: event.date?.approximate ?? false,
    uncertain: event.date?.uncertain ?? false,
    here: true,
  }));
  const layouts = TIMELINES.map(({ className, width }) => ({ className, layout: layoutTimeline(events, { width }) }));
  const gaps = layouts[0]?.layout.gaps ?? [];
  return {
    pictures:
      chronology.dated.length === 0
        ? []
        : layouts.map(({ className, layout }, index) =>
            drawTimeline(layout, { id: `${id}-${index}`, className, title: 'Timeline', here: 'this issue' }),
          ),
    entries: withGaps(chronology.dated, gaps),
  };
}

/** A gap stands before the first of the later events as the list orders them: by their latest dates. */
function withGaps(events: Chronology['dated'], gaps: readonly Gap[]): ChronologyEntry[] {
  const words = new Map(
    gaps.map(({ later, text }) => [events.find(({ id }) => later.includes(id))?.id, text] as const),
  );
  return events.flatMap((event): ChronologyEntry[] => {
    const gap = words.get(event.id);
    return [...(gap === undefined ? [] : [{ kind: 'gap' as const, words: gap }]), { kind: 'event', event }];
  });
}
