import { findBodies } from './body.ts';
import type { Check } from './check.ts';
import { findVocabulary } from './component-is-known.ts';
import { findElements, findLiteralAttributes } from './component.ts';

/** An attribute has a value, and where it counts pixels, a whole number. */
export const attributeHasRightForm: Check = {
  id: 'attribute-has-right-form',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      findElements(body).flatMap((element) => {
        const form = findVocabulary(body).find(({ name }) => name === element.name);
        if (!form) return [];
        return findLiteralAttributes(element, body.file).flatMap(({ attribute: { name }, value, location }) => {
          const isNumber = form.numbers?.includes(name) ?? false;
          if (isNumber && !/^[1-9]\d{0,4}$/.test(value)) {
            return {
              location,
              message: `"${name}" should be a number of pixels.`,
              hint: `Write it as ${name}="640", without a unit.`,
            };
          }
          // An empty "alt" is told in its own words.
          if (value.trim() !== '' || name === 'alt' || !form.required.includes(name)) return [];
          return { location, message: `"${name}" has no value.`, hint: `Write it as ${name}="…".` };
        });
      }),
    ),
};
