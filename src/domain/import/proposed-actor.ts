import type { CastMember } from './cast.ts';

/** The starting file of an actor whom an article speaks of and the publication does not know yet. */
export interface ProposedActor {
  id: string;
  name: string;
  sortName?: string;
  type: CastMember['type'];
  role?: string;
  aliases: string[];
}

export function proposeActor({ id, name, type, role, forms }: CastMember): ProposedActor {
  const words = name.split(' ');
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  const family = aliases.includes(words.at(-1) ?? '') ? words.at(-1) : undefined;
  return {
    id,
    name,
    ...(type === 'person' &&
      family !== undefined &&
      words.length > 1 && { sortName: `${family}, ${words.slice(0, -1).join(' ')}` }),
    type,
    ...(role !== null && { role }),
    aliases,
  };
}
