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
  const claims = library.claims.filter(({ withdrawn }) => withdrawn === undefined);
  const buildRow = (voice: VoiceRow['voice'], isMeant: (claim: Claim) => boolean): VoiceRow => {
    const meant = claims.filter(isMeant);
    return {
      voice,
      cells: library.issues.map(({ id }) => meant.filter(({ issue }) => issue === id)),
      count: meant.length,
    };
  };
  const actors = library.actors
    .map((actor) => buildRow(actor, (claim) => claim.actors.includes(actor.id)))
    .sort((a, b) => b.count - a.count);
  const unnamed = (isReport: boolean) => (claim: Claim) =>
    claim.actors.length === 0 && (claim.kind === 'report') === isReport;
  return {
    issues: library.issues,
    rows: [...actors, buildRow('publishers', unnamed(true)), buildRow('authors', unnamed(false))].filter(
      ({ count }) => count > 0,
    ),
  };
}
