import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf } from './body.ts';
import type { Check, Finding } from './check.ts';

/** Every note has a place in the text that leads to it, and none stands in for a source. */
export const noteIsReferenced: Check = {
  id: 'note-is-referenced',
  level: 'warning',
  check: (library) =>
    findBodies(library).flatMap((body) => {
      const cited = new Set(nodesOf(body, 'footnoteReference').map(({ identifier }) => identifier));
      const sources = body.article?.declared.sources ?? [];
      return nodesOf(body, 'footnoteDefinition').flatMap((node): Finding[] => {
        const key = node.label ?? node.identifier;
        const { file, line, column } = locationOfNode(body.file, node);
        const location = { file, line, column, endLine: line, endColumn: column + key.length + 3 };
        if (sources.includes(key)) {
          const message = `"${key}" is a source, and this note of the same name is never shown.`;
          return [{ location, message, hint: 'Remove the note: the words of a citation come from "sources".' }];
        }
        if (cited.has(node.identifier)) return [];
        return [
          {
            location,
            message: `Nothing in the text leads to the note "${key}".`,
            hint: `Put [^${key}] where it belongs, or remove the note.`,
          },
        ];
      });
    }),
};
