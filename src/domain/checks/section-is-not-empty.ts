import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import { locationOfNode } from '../node-location.ts';
import { findBodies } from './body.ts';
import type { Check } from './check.ts';

/** Something stands under every heading: text, or headings of a lower level. */
export const sectionIsNotEmpty: Check = {
  id: 'section-is-not-empty',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap(({ tree, file }) => {
      const blocks = tree.children.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'definition');
      return blocks.flatMap((node, index) => {
        if (node.type !== 'heading' || !isEmpty(node.depth, blocks[index + 1])) return [];
        return {
          location: locationOfNode(file, node),
          message: `Nothing stands under the heading "${toString(node)}".`,
          hint: 'Write the section, or remove its heading.',
        };
      });
    }),
};

const isEmpty = (depth: number, next: RootContent | undefined): boolean =>
  next === undefined || (next.type === 'heading' && next.depth <= depth);
