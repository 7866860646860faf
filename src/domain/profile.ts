import { sortNameOf, type Actor } from './actor.ts';
import { buildChronology, newestOf, type Chronology } from './chronology.ts';
import type { Claim } from './claim.ts';
import type { Library } from './library.ts';
import { buildRecord, PAGE_SIZE, RECORD_LISTS, type RecordList } from './register.ts';
import { findStance, type Stance } from './stance.ts';

/** Everything that is on record of one actor, across issues. */
export interface Profile {
  actor: Actor;
  /** The state or organisation to which the actor belongs. */
  of: Actor | null;
  /** Those who belong to this actor. */
  members: Actor[];
  /** What the actor and its members said and what was said to it: of each list the newest, as many as a page holds. */
  record: { id: RecordList; title: string; words: string; claims: Claim[]; count: number }[];
  stances: Stance[];
  /** The newest events, as many as a page holds. */
  chronology: Chronology;
}

export function buildProfile(library: Library, actor: Actor): Profile {
  const record = buildRecord(library, actor);
  return {
    actor,
    of: actor.of === undefined ? null : (library.actorsById.get(actor.of) ?? null),
    members: library.actors.filter(({ of }) => of === actor.id),
    record: RECORD_LISTS.map((list) => ({
      ...list,
      claims: record[list.id].slice(-PAGE_SIZE),
      count: record[list.id].length,
    })),
    stances: library.issues
      .map((issue) => findStance(library, actor, issue))
      .filter(({ position }) => position !== null),
    chronology: newestOf(buildChronology(library.eventsByActor.get(actor.id)), PAGE_SIZE),
  };
}

/** Actors as an index lists them, by kind. */
export function buildDirectory(library: Library): { type: Actor['type']; actors: Actor[] }[] {
  const collator = new Intl.Collator(library.site.language);
  return (['state', 'organisation', 'person'] as const)
    .map((type) => ({
      type,
      actors: library.actors
        .filter((actor) => actor.type === type)
        .sort((a, b) => collator.compare(sortNameOf(a), sortNameOf(b)) || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ actors }) => actors.length > 0);
}
