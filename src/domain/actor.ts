import { z } from 'zod';
import { id, language, text } from './value.ts';

export const ACTOR_TYPES = ['person', 'state', 'organisation'] as const;

/** A person, a state or an organisation: `content/actors/<id>.yaml`. */
export const actorSchema = z.strictObject({
  name: text.describe('The name as the reader sees it.'),
  sortName: text.optional().describe('The name as an index sorts it: “Roe, Jane”.'),
  type: z.enum(ACTOR_TYPES).describe('person, state or organisation.'),
  of: id.optional().describe('The state or organisation to which this actor belongs.'),
  role: text.optional().describe('The role, as the articles give it.'),
  aliases: z.array(text).default([]).describe('Other names under which the articles speak of this actor.'),
  language: language.optional().describe('The language of the name, where it is not that of the publication.'),
  proposed: z.literal(true).optional().describe('Set by an import; taken out once an editor has looked at it.'),
});

export interface Actor extends z.output<typeof actorSchema> {
  id: string;
  file: string;
}

/** The name under which an index lists an actor: the given one, or for a person of two or more words the last word first. */
export function sortNameOf(actor: Pick<Actor, 'name' | 'sortName' | 'type'>): string {
  return actor.sortName ?? actor.name;
}
