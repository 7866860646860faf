import { toString } from 'mdast-util-to-string';
import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf, type Body } from './body.ts';
import type { Check, Finding } from './check.ts';

/** Headings begin at the second level, since the title is the first, and go down one level at a time. */
export const headingLevelsFollow: Check = {
  id: 'heading-levels-follow',
  level: 'error',
  check: (library) => findBodies(library).flatMap(findSkips),
};

function findSkips(body: Body): Finding[] {
  const findings: Finding[] = [];
  let before = 1;
  for (const node of nodesOf(body, 'heading')) {
    const { depth } = node;
    const location = locationOfNode(body.file, node);
    if (depth === 1) {
      findings.push({
        location,
        message: `"# ${toString(node)}" is a title, and the text has one already, from its keys.`,
        hint: 'Begin the heading with ##.',
      });
    } else if (depth > before + 1) {
      findings.push({
        location,
        message: `This heading is of level ${depth}, and the one above it of level ${before}.`,
        hint: `Begin it with ${'#'.repeat(before + 1)}.`,
      });
    }
    before = Math.max(depth, depth === 1 ? 1 : 2);
  }
  return findings;
}
