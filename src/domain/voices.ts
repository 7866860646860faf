import type { Actor } from './actor.ts';
import type { Claim } from './claim.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';

/** Who spoke about what: how many claims of each actor speak to each issue. */
export interface Voices {
  issues: Issue[];
  rows: VoiceRow[];
}

export interface VoiceRow {
  /** An actor, or what stands in the place of one: the publishers of reports, the authors of assessments. */
  voice: Actor | 'publishers' | 'authors';
  /** The claims by issue, in the order of `issues`. */
  cells: Claim[][];
  count: number;
}

/** The actor with most claims first; publishers and authors last. A claim of two actors counts for each of them. */
export function buildVoices(library: Library): Voices {
  const stands = ({ withdrawn }: Claim): boolean => withdrawn === undefined;
  const buildRow = (voice: VoiceRow['voice'], claims: readonly Claim[]): VoiceRow => {
    const byIssue = Map.groupBy(claims.filter(stands), ({ issue }) => issue);
    const cells = library.issues.map(({ id }) => byIssue.get(id) ?? []);
    return { voice, cells, count: cells.reduce((sum, cell) => sum + cell.length, 0) };
  };
  const actors = library.actors
    .map((actor) => buildRow(actor, library.claimsByActor.get(actor.id)))
    .sort((a, b) => b.count - a.count);
  const unnamed = library.claims.filter((claim) => claim.actors.length === 0);
  const [reports, others] = [true, false].map((isReport) =>
    unnamed.filter(({ kind }) => (kind === 'report') === isReport),
  );
  return {
    issues: library.issues,
    rows: [...actors, buildRow('publishers', reports ?? []), buildRow('authors', others ?? [])].filter(
      ({ count }) => count > 0,
    ),
  };
}
