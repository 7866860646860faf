import type { APIContext } from 'astro';
import type { Actor } from '#domain/actor.ts';
import { jsonFeedResponse, partSubject } from '#export/feed/build-feed.ts';
import { buildActorEntries } from '#export/feed/entries.ts';
import { readSite } from '#src/site.ts';

export async function getStaticPaths() {
  const { library } = await readSite();
  return library.actors.map((actor) => ({ params: { actor: actor.id }, props: { actor } }));
}

export async function GET({ props: { actor } }: APIContext<{ actor: Actor }>): Promise<Response> {
  const context = await readSite();
  const subject = partSubject(actor.name, context.addresses.actor(actor.id), context);
  return jsonFeedResponse(subject, buildActorEntries(actor, context), context);
}
