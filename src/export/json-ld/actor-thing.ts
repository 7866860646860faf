import type { Country, Organization, Person } from 'schema-dts';
import type { Actor } from '#domain/actor.ts';
import type { Party } from '#domain/attribution.ts';
import { absolute, known, type LinkedDataContext } from './context.ts';

/** Everything that acts, as schema.org names it. */
export type ActorThing = Person | Country | Organization;

/** The same actor has the same `@id` on every page. */
export const actorId = (actor: Pick<Actor, 'id'>, context: LinkedDataContext): string =>
  `${absolute(context, context.addresses.actor(actor.id))}#actor`;

/** An actor as other pages name it: by its id, its type and its name. */
export function refer(actor: Actor, context: LinkedDataContext): ActorThing {
  const named = { '@id': actorId(actor, context), name: actor.name };
  switch (actor.type) {
    case 'person':
      return { '@type': 'Person', ...named };
    case 'state':
      return { '@type': 'Country', ...named };
    case 'organisation':
      return { '@type': 'Organization', ...named };
  }
}

/** A party that may be no actor of the publication: then nothing is known but the words. */
export const referParty = ({ name, actor }: Party, context: LinkedDataContext): ActorThing =>
  actor ? refer(actor, context) : name;

/** An actor with all that is on record of it. */
export function describeActor(actor: Actor, of: Actor | null, context: LinkedDataContext): ActorThing {
  const more = known({
    url: absolute(context, context.addresses.actor(actor.id)),
    alternateName: actor.aliases,
  });
  const thing = { ...refer(actor, context), ...more } as ActorThing & object;
  if (actor.type !== 'person') return thing;
  return {
    ...(thing as Exclude<Person, string>),
    ...known({ jobTitle: actor.role, affiliation: of ? (refer(of, context) as Organization) : undefined }),
  } as Person;
}
