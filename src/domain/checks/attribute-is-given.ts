import { locationOfNode } from '../node-location.ts';
import { isMisspelt } from './attribute-is-known.ts';
import { findBodies } from './body.ts';
import type { Check } from './check.ts';
import { findVocabulary } from './component-is-known.ts';
import { findElements } from './component.ts';

/** A component has every attribute that it needs. */
export const attributeIsGiven: Check = {
  id: 'attribute-is-given',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      findElements(body).flatMap((element) => {
        const form = findVocabulary(body).find(({ name }) => name === element.name);
        if (!form) return [];
        // What a spread attribute would bring cannot be known; it is told by another rule.
        if (element.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')) return [];
        const known = [...form.required, ...form.optional];
        const given = element.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' ? attribute.name : [],
        );
        const missing = form.required.filter((name) => !given.includes(name) && !isMisspelt(name, given, known));
        if (missing.length === 0) return [];
        const { file, line, column } = locationOfNode(body.file, element);
        return {
          location: { file, line, column, endLine: line, endColumn: column + form.name.length + 1 },
          message: `<${form.name}> lacks ${missing.map((name) => `"${name}"`).join(' and ')}.`,
          hint: `Write it as <${form.name} ${form.required.map((name) => `${name}="…"`).join(' ')} />.`,
        };
      }),
    ),
};
