import { sortNameOf, type Actor } from './actor.ts';
import { buildChronology, type Chronology } from './chronology.ts';
import { sortClaims } from './claim-order.ts';
import type { Claim } from './claim.ts';
import type { Library } from './library.ts';
import { findStance, type Stance } from './stance.ts';

/** Everything that is on record of one actor, across issues. */
export interface Profile {
  actor: Actor;
  /** The state or organisation to which the actor belongs. */
  of: Actor | null;
  /** Those who belong to this actor. */
  members: Actor[];
  /** What the actor said or did, oldest first. */
  claims: Claim[];
  /** What those who belong to this actor said or did. */
  claimsOfMembers: Claim[];
  /** What was said to the actor. */
  heard: Claim[];
  stances: Stance[];
  chronology: Chronology;
}

export function buildProfile(library: Library, actor: Actor): Profile {
  const members = library.actors.filter(({ of }) => of === actor.id);
  const said = (id: string): Claim[] => library.claims.filter(({ actors }) => actors.includes(id));
  const claims = said(actor.id);
  return {
    actor,
    of: actor.of === undefined ? null : (library.actorsById.get(actor.of) ?? null),
    members,
    claims: sortClaims(claims, library),
    claimsOfMembers: sortClaims(
      [...new Set(members.flatMap(({ id }) => said(id)))].filter((claim) => !claims.includes(claim)),
      library,
    ),
    heard: sortClaims(
      library.claims.filter(({ to }) => to.includes(actor.id)),
      library,
    ),
    stances: library.issues
      .map((issue) => findStance(library, actor, issue))
      .filter(({ position }) => position !== null),
    chronology: buildChronology(library.events.filter(({ actors }) => actors.includes(actor.id))),
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
