import { toString } from 'mdast-util-to-string';
import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf } from './body.ts';
import type { Check } from './check.ts';

/** A table names its columns, for readers who hear it cell by cell (WCAG 1.3.1). */
export const tableHasHeader: Check = {
  id: 'table-has-header',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      nodesOf(body, 'table').flatMap((table) => {
        const [header] = table.children;
        if (!header || header.children.some((cell) => toString(cell).trim() !== '')) return [];
        return {
          location: locationOfNode(body.file, header, table),
          message: 'This table does not name its columns.',
          hint: 'Write the names of the columns into the first row, above the line of hyphens.',
        };
      }),
    ),
};
