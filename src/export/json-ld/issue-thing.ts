import type { Event as EventThing, Report } from 'schema-dts';
import type { Brief } from '#domain/brief.ts';
import type { Event } from '#domain/event.ts';
import { refer } from './actor-thing.ts';
import { describeClaim } from './claim-thing.ts';
import { absolute, isoDate, known, type LinkedDataContext } from './context.ts';
import { siteId } from './site-thing.ts';

/** The page of an issue: a report that is made of claims. */
export function describeIssue(
  { issue, bottomLine, claims, chronology, updated }: Brief,
  context: LinkedDataContext,
): Report {
  const url = absolute(context, context.addresses.issue(issue.id));
  return known({
    '@type': 'Report' as const,
    '@id': `${url}#report`,
    reportNumber: issue.code,
    name: issue.title,
    alternativeHeadline: issue.question,
    abstract: bottomLine ?? undefined,
    url,
    inLanguage: context.library.site.language,
    dateModified: isoDate(updated),
    isPartOf: { '@type': 'WebSite' as const, '@id': siteId(context) },
    hasPart: claims.filter(({ withdrawn }) => withdrawn === undefined).map((claim) => describeClaim(claim, context)),
    about: chronology.dated.map((event) => describeEvent(event, context)),
  }) as Report;
}

/** One end of an interval, or a date by itself, if it is written in plain figures. */
const plainDate = (edtf: string): string | undefined => (/^\d{4}(?:-[01]\d(?:-\d\d)?)?$/.test(edtf) ? edtf : undefined);

/** A dated happening; an interval of two plain dates has a beginning and an end. */
function describeEvent(event: Event, context: LinkedDataContext): EventThing {
  const { library } = context;
  const [start, end] = (event.date?.edtf ?? '').split('/').map(plainDate);
  return known({
    '@type': 'Event' as const,
    name: event.title,
    startDate: start,
    endDate: end,
    actor: event.actors.flatMap((id) => {
      const actor = library.actorsById.get(id);
      return actor && actor.type === 'person' ? [refer(actor, context)] : [];
    }),
    location: event.places.flatMap((id) => {
      const place = library.placesById.get(id);
      return place ? [{ '@type': 'Place' as const, name: place.name }] : [];
    }),
  }) as EventThing;
}
