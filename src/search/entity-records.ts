import type { Actor } from '#domain/actor.ts';
import type { Addresses } from '#domain/address.ts';
import { formatDate } from '#domain/date.ts';
import type { Event } from '#domain/event.ts';
import type { Library } from '#domain/library.ts';
import type { Position } from '#domain/position.ts';
import type { Source } from '#domain/source.ts';
import { formatCardDate, withoutEmpty } from './card-date.ts';
import { spanOf, withTheirs } from './claim-record.ts';
import { otherNames } from './prose-records.ts';
import type { NameIndex } from './names.ts';
import { baseLanguage } from './record-language.ts';
import type { SearchRecord } from './record.ts';

const ACTOR_LABELS: Readonly<Record<Actor['type'], string>> = {
  person: 'Person',
  state: 'State',
  organisation: 'Organisation',
};

/** What articles say of actors, by actor, in the order of the articles. */
export interface ActorsInArticles {
  positions: ReadonlyMap<string, readonly Position[]>;
  /** The issues of the claims of each. */
  issues: ReadonlyMap<string, ReadonlySet<string>>;
}

export function findActorsInArticles(library: Library): ActorsInArticles {
  const issues = new Map<string, Set<string>>();
  for (const { actors, issue } of library.claims)
    for (const id of actors) issues.set(id, (issues.get(id) ?? new Set()).add(issue));
  const positions = library.articles.flatMap((article) => article.positions);
  return { positions: Map.groupBy(positions, ({ actor }) => actor), issues };
}

export function buildActorRecord(
  actor: Actor,
  library: Library,
  addresses: Addresses,
  names: NameIndex,
  inArticles: ActorsInArticles,
): SearchRecord {
  const of = actor.of === undefined ? undefined : library.actorsById.get(actor.of);
  const also = actor.aliases.length > 0 ? `Also ${actor.aliases.join(', ')}.` : '';
  const positions = (inArticles.positions.get(actor.id) ?? []).map(
    ({ issue, stance }) => `${library.issuesById.get(issue)?.title ?? issue}: ${stance.replace(/\.$/, '')}.`,
  );
  const role = actor.role === undefined ? '' : `${actor.role.charAt(0).toUpperCase()}${actor.role.slice(1)}.`;
  const text = [role, also].filter(Boolean).join(' ');
  return {
    card: withoutEmpty({
      type: 'actor',
      href: addresses.actor(actor.id),
      title: actor.name,
      label: ACTOR_LABELS[actor.type],
      text,
      language: actor.language === library.site.language ? undefined : actor.language,
    }),
    searched: {
      title: [...new Set([...names.namesOf(`actor:${actor.id}`), actor.sortName ?? actor.name])].join(' · '),
      who: '',
      to: '',
      quote: '',
      body: `${actor.name} ${text}`,
      hidden: [of?.name ?? '', ...positions].join(' '),
    },
    facets: {
      issues: findIssues(actor, library, inArticles.issues.get(actor.id)),
      actors: withTheirs([actor.id], library),
      kinds: [],
      publishers: [],
      years: null,
    },
    language: baseLanguage(library.site.language),
    day: '',
  };
}

/** The issues on which a reader would look for an actor’s position, or on which the actor says something. */
function findIssues({ id }: Actor, library: Library, spoken: ReadonlySet<string> = new Set()): string[] {
  return library.issues.flatMap((issue) => (issue.actors.includes(id) || spoken.has(issue.id) ? issue.id : []));
}

/** @param issues those to which the claims that rest on the source belong */
export function buildSourceRecord(
  source: Source,
  issues: readonly string[],
  library: Library,
  addresses: Addresses,
): SearchRecord {
  const { language } = library.site;
  const date = formatDate(source.issued, { language, style: 'long' });
  const label = `${source.type.charAt(0).toUpperCase()}${source.type.slice(1).replaceAll(/[-_]/g, ' ')}`;
  const name = source.title === undefined ? `${source.publisher}, ${date}` : source.title;
  const text = [
    [source.author, source.title === undefined ? '' : `${source.publisher}, ${date}`].filter(Boolean).join('. '),
    source.note,
  ]
    .filter(Boolean)
    .join('. ');
  return {
    card: withoutEmpty({
      type: 'source',
      href: addresses.source(source.id),
      title: name,
      label: label === 'Document' ? undefined : label,
      date: formatCardDate(source.issued, library),
      text,
    }),
    searched: {
      title: [source.publisher, source.title].filter(Boolean).join(' · '),
      who: source.author ?? '',
      to: '',
      quote: '',
      body: `${name} ${text}`,
      hidden: [date, source.issued.edtf, source.key].join(' '),
    },
    facets: {
      issues: [...issues],
      actors: [],
      kinds: [],
      publishers: [source.publisher],
      years: spanOf(source.issued),
    },
    language: baseLanguage(language),
    day: source.issued.latest ?? '',
  };
}

export function buildEventRecord(event: Event, library: Library, addresses: Addresses, names: NameIndex): SearchRecord {
  const { language } = library.site;
  const keys = [...event.actors.map((id) => `actor:${id}`), ...event.places.map((id) => `place:${id}`)];
  const known = keys.flatMap((key) => names.namesOf(key)).filter((name) => !event.title.includes(name));
  return {
    card: withoutEmpty({
      type: 'event',
      href: addresses.page('timeline/'),
      title: event.title,
      date: formatCardDate(event.date, library),
    }),
    searched: {
      title: '',
      who: '',
      to: '',
      quote: '',
      body: event.title,
      hidden: [
        event.label ?? '',
        event.date ? `${formatDate(event.date, { language, style: 'long' })} ${event.date.edtf.replace('/', ' ')}` : '',
        ...new Set([...known, ...otherNames(event.title, names)]),
      ].join(' '),
    },
    facets: {
      issues: event.issues,
      actors: withTheirs(event.actors, library),
      kinds: [],
      publishers: [],
      years: spanOf(event.date),
    },
    language: baseLanguage(language),
    day: event.date?.latest ?? '',
  };
}
