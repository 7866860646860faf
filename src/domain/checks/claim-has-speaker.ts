import type { Check } from './check.ts';

/** Someone said every statement and did every action. */
export const claimHasSpeaker: Check = {
  id: 'claim-has-speaker',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, kind, actors, withdrawn }, index) =>
        withdrawn !== undefined || actors.length > 0 || (kind !== 'statement' && kind !== 'action')
          ? []
          : {
              location: locationOf(['claims', index, 'id']),
              message:
                kind === 'statement'
                  ? `${id} is a statement, and nobody is named who made it.`
                  : `${id} is an action, and nobody is named who took it.`,
              hint: 'Name the "actor". If a source only says that it is so, the kind is "report"; if the author judges, "assessment".',
            },
      ),
    ),
};
