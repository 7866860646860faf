import type { GovernmentOrganization, Organization, Person } from 'schema-dts';
import type { Actor } from '#domain/actor.ts';
import type { Party } from '#domain/attribution.ts';
import { absolute, known, type LinkedDataContext } from './context.ts';

/** Everything that acts, as schema.org names it. */
export type ActorThing = Person | GovernmentOrganization | Organization;

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
      // A `Country` of schema.org is a place: it says and does nothing.
      return { '@type': 'GovernmentOrganization', ...named };
    case 'organisation':
      return { '@type': 'Organization', ...named };
  }
}

/** A party that may be no actor of the publication: then nothing is known but the words. */
export const referParty = ({ name, actor }: Party, context: LinkedDataContext): ActorThing =>
  actor ? refer(actor, context) : name;

/** An actor with all that is on record of it. */
export function describeActor(actor: Actor, of: Actor | null, context: LinkedDataContext): ActorThing {
  const isPerson = actor.type === 'person';
  return known({
    ...(refer(actor, context) as object),
    url: absolute(context, context.addresses.actor(actor.id)),
    alternateName: actor.aliases,
    ...(isPerson && { jobTitle: actor.role, affiliation: of ? refer(of, context) : undefined }),
  }) as unknown as ActorThing;
}
