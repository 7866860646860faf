import type { Library } from '../library.ts';
import { formatLocation, type Location } from '../location.ts';
import type { Check, Finding } from './check.ts';

interface Named {
  id: string;
  locate: () => Location;
}

/** No two claims have one number, no two events one id, no two issues one code. */
export const idIsUnique: Check = {
  id: 'id-is-unique',
  level: 'error',
  check: (library) => [
    ...findRepeated(
      findClaims(library),
      'The number',
      'Give this claim the next free number. A number that was published stays with its claim.',
    ),
    ...findRepeated(findEvents(library), 'The event id', 'Give this event another id.'),
    ...findRepeated(
      library.issues.map(({ code, locationOf }) => ({ id: code, locate: () => locationOf(['code']) })),
      'The code',
      'Give this issue another code, since claims are numbered by it.',
    ),
  ],
};

/** The oldest article goes first: it had the number before. A number that the ledger gives to another article is told by its own rule. */
function findClaims({ articles, ledgerLock }: Library): Named[] {
  const published = new Map(ledgerLock?.numbers.map(({ id, article }) => [id, article]));
  return articles.toReversed().flatMap(({ slug, aliases, claims, locationOf }) =>
    claims.flatMap(({ id }, index) => {
      const owner = published.get(id) ?? slug;
      return owner === slug || aliases.includes(owner) ? { id, locate: () => locationOf(['claims', index, 'id']) } : [];
    }),
  );
}

const findEvents = ({ articles }: Library): Named[] =>
  articles
    .toReversed()
    .flatMap(({ events, locationOf }) =>
      events.map(({ id }, index) => ({ id, locate: () => locationOf(['events', index, 'id']) })),
    );

function findRepeated(all: readonly Named[], what: string, hint: string): Finding[] {
  const first = new Map<string, Named>();
  return all.flatMap((named) => {
    const before = first.get(named.id);
    if (!before) first.set(named.id, named);
    return before
      ? [
          {
            location: named.locate(),
            message: `${what} ${named.id} is given twice, first at ${formatLocation(before.locate())}.`,
            hint,
          },
        ]
      : [];
  });
}
