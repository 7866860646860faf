import type { Actor } from './actor.ts';
import { latestDate } from './claim-order.ts';
import type { PreciseDate } from './date.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import type { Position } from './position.ts';

/** Where one actor stands on one issue, now and before; no position means that nothing is on record. */
export interface Stance {
  actor: Actor;
  issue: Issue;
  position: Position | null;
  /** The latest date of the claims on which the position rests. */
  date: PreciseDate | null;
  /** Positions of earlier articles, newest first. */
  earlier: Position[];
}

export function findStance(library: Library, actor: Actor, issue: Issue): Stance {
  const positions = library.positionsByActor.get(actor.id).filter((position) => position.issue === issue.id);
  const [position = null, ...earlier] = positions;
  const claims = (position?.claims ?? []).flatMap((id) => library.claimsById.get(id) ?? []);
  return { actor, issue, position, date: latestDate(claims), earlier };
}

/** The actors whose position on an issue a reader would look for, then those who have one all the same. */
export function findStances(library: Library, issue: Issue): Stance[] {
  const held = library.positionsByIssue.get(issue.id).map(({ actor }) => actor);
  return [...new Set([...issue.actors, ...held])]
    .flatMap((id) => library.actorsById.get(id) ?? [])
    .map((actor) => findStance(library, actor, issue));
}

/** Actors by issues: a row for every actor who has a position on any issue, the fullest first. */
export interface Matrix {
  issues: Issue[];
  rows: { actor: Actor; stances: Stance[] }[];
  /** Actors who are looked for, and of whom no position is on record. */
  silent: Actor[];
}

export function buildMatrix(library: Library): Matrix {
  const actors = new Map(
    library.issues.flatMap((issue) => findStances(library, issue).map(({ actor }) => [actor.id, actor] as const)),
  );
  const rows = [...actors.values()].map((actor) => ({
    actor,
    stances: library.issues.map((issue) => findStance(library, actor, issue)),
  }));
  const held = ({ stances }: { stances: Stance[] }): number => stances.filter(({ position }) => position).length;
  return {
    issues: library.issues,
    rows: rows.filter((row) => held(row) > 0).sort((a, b) => held(b) - held(a)),
    silent: rows.filter((row) => held(row) === 0).map(({ actor }) => actor),
  };
}
