import type { Check } from './check.ts';

/** What the author of the article judges, or a source reports, is not put into the mouth of an actor. */
export const assessmentHasNoSpeaker: Check = {
  id: 'assessment-has-no-speaker',
  level: 'error',
  check: (library) =>
    library.articles.flatMap(({ claims, locationOf }) =>
      claims.flatMap(({ id, kind, actors, withdrawn }, index) => {
        if (withdrawn !== undefined || actors.length === 0 || (kind !== 'assessment' && kind !== 'report')) return [];
        const whose = kind === 'assessment' ? 'that of the author of the article' : 'that of its source';
        return {
          location: locationOf(['claims', index, 'actor']),
          message: `${id} is ${kind === 'assessment' ? 'an assessment' : 'a report'}, whose voice is ${whose}, so it has no "actor".`,
          hint: `Remove the actor. If ${actors.join(' and ')} said it, the kind is "statement".`,
        };
      }),
    ),
};
