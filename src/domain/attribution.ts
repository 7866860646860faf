import type { Actor } from './actor.ts';
import type { Claim } from './claim.ts';
import { sourcesOf } from './claim-order.ts';
import type { Library } from './library.ts';

/** A party to a claim: an actor of the publication, or plain words where the article names no one in particular. */
export interface Party {
  name: string;
  actor: Actor | null;
}

/** Who says a claim, as what, to whom and where. */
export interface Attribution {
  /** Who said or did it; for a report its publishers; empty for an assessment, which is the author’s. */
  speakers: Party[];
  capacity: string | null;
  audience: Party[];
  where: string | null;
}

export function buildAttribution(claim: Claim, library: Library): Attribution {
  const party = (id: string): Party => {
    const actor = library.actorsById.get(id) ?? null;
    return { name: actor?.name ?? id, actor };
  };
  const publishers = [...new Set(sourcesOf(claim, library).map(({ publisher }) => publisher))];
  return {
    speakers:
      claim.actors.length > 0
        ? claim.actors.map(party)
        : claim.kind === 'report'
          ? publishers.map((name) => ({ name, actor: null }))
          : [],
    capacity: claim.capacity ?? null,
    audience: claim.to.map(party),
    where: claim.where === undefined ? null : (library.placesById.get(claim.where)?.name ?? claim.where),
  };
}

/** `Roe and Doe`, `Roe, Doe and Poe`. */
export function formatNames(names: readonly string[], language: string): string {
  if (names.length < 2) return names[0] ?? '';
  const format = formatsByLanguage.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  formatsByLanguage.set(language, format);
  return format.format(names);
}

/** Making one takes longer than using it. */
const formatsByLanguage = new Map<string, Intl.ListFormat>();
