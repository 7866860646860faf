import { findNearName, formatDidYouMean } from '../near-name.ts';
import { findBodies } from './body.ts';
import type { Check } from './check.ts';
import { findVocabulary } from './component-is-known.ts';
import { findElements, findLiteralAttributes } from './component.ts';

/** A component has only the attributes that it knows. */
export const attributeIsKnown: Check = {
  id: 'attribute-is-known',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      findElements(body).flatMap((element) => {
        const form = findVocabulary(body).find(({ name }) => name === element.name);
        if (!form) return [];
        const known = [...form.required, ...form.optional];
        const given = new Set<string>();
        return findLiteralAttributes(element, body.file).flatMap(({ attribute: { name }, location }) => {
          const isTwice = given.has(name);
          given.add(name);
          if (known.includes(name) && !isTwice) return [];
          if (isTwice)
            return { location, message: `<${form.name}> is given "${name}" twice.`, hint: 'Keep one of the two.' };
          return {
            location,
            message: `<${form.name}> knows no attribute "${name}".${formatDidYouMean(name, known)}`,
            hint: known.length > 0 ? `It knows: ${known.join(', ')}.` : 'It has no attributes.',
          };
        });
      }),
    ),
};

/** Whether an attribute that is missing may be one that is only misspelt. */
export const isMisspelt = (missing: string, given: readonly string[], known: readonly string[]): boolean =>
  given.some((name) => !known.includes(name) && findNearName(name, known) === missing);
