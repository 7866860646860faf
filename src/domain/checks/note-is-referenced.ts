import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCitations } from '../citation.ts';
import { locationOfNode } from '../node-location.ts';
import { findBodies } from './body.ts';
import type { Check, Finding } from './check.ts';

/** Every note has a place in the text that leads to it, and none stands in for a source. */
export const noteIsReferenced: Check = {
  id: 'note-is-referenced',
  level: 'warning',
  check: (library) =>
    findBodies(library).flatMap(({ tree, file, article }) => {
      const cited = new Set(findCitations(tree).map(({ key }) => key.toLowerCase()));
      const sources = article?.declared.sources ?? [];
      const findings: Finding[] = [];
      visit(tree, 'footnoteDefinition', (node: FootnoteDefinition) => {
        const key = node.label ?? node.identifier;
        const { file: name, line, column } = locationOfNode(file, node);
        const location = { file: name, line, column, endLine: line, endColumn: column + key.length + 3 };
        if (sources.includes(key)) {
          findings.push({
            location,
            message: `"${key}" is a source, and this note of the same name is never shown.`,
            hint: 'Remove the note: the words of a citation come from "sources".',
          });
        } else if (!cited.has(key.toLowerCase())) {
          findings.push({ location, message: `Nothing in the text leads to the note "${key}".`, hint: `Put [^${key}] where it belongs, or remove the note.` });
        }
      });
      return findings;
    }),
};
