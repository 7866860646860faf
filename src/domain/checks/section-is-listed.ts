import { findNearName } from '../near-name.ts';
import { findHeadings } from '../heading.ts';
import { locationOfNode } from '../node-location.ts';
import type { Check } from './check.ts';
import { findWholeArticles } from './names.ts';

/** Every `##` heading of the text is listed in the frontmatter; a section that is not listed speaks to no issue. */
export const sectionIsListed: Check = {
  id: 'section-is-listed',
  level: 'warning',
  check: (library) =>
    findWholeArticles(library).flatMap(({ file, tree, sections, listedSections }) => {
      const unmatched = listedSections.flatMap(({ heading }, index) =>
        sections.some((section) => section.index === index) ? [] : heading,
      );
      if (sections.every(({ index }) => index !== null)) return [];
      const headings = findHeadings(tree);
      return sections.flatMap(({ id, heading, index }) => {
        const node = headings.find((found) => found.id === id)?.node;
        // A heading that is only misspelt there is told there.
        if (index !== null || !node || findNearName(heading, unmatched) !== null) return [];
        return {
          location: locationOfNode(file, node),
          message: `The section "${heading}" is not listed under "sections", so it speaks to no issue.`,
          hint: `Add - { heading: ${heading}, issue: … }, or without an issue if that is meant.`,
        };
      });
    }),
};
