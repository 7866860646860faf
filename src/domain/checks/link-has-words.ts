import { toString } from 'mdast-util-to-string';
import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf } from './body.ts';
import type { Check } from './check.ts';

/** Every link has words that say where it leads (WCAG 2.4.4). */
export const linkHasWords: Check = {
  id: 'link-has-words',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) =>
      [...nodesOf(body, 'link'), ...nodesOf(body, 'linkReference')]
        .filter((node) => toString(node).trim() === '')
        .map((node) => ({
          location: locationOfNode(body.file, node),
          message: 'This link has no words.',
          hint: 'Write them between the brackets: [words](address).',
        })),
    ),
};
