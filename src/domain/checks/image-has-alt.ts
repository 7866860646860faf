import { locationOfNode } from '../node-location.ts';
import { findBodies, nodesOf } from './body.ts';
import type { Check, Finding } from './check.ts';
import { findElements, findLiteralAttributes } from './component.ts';

/** Every picture says in words what it shows (WCAG 1.1.1). */
export const imageHasAlt: Check = {
  id: 'image-has-alt',
  level: 'error',
  check: (library) =>
    findBodies(library).flatMap((body) => {
      const findings: Finding[] = [];
      for (const node of [...nodesOf(body, 'image'), ...nodesOf(body, 'imageReference')]) {
        if (node.alt?.trim()) continue;
        findings.push({
          location: locationOfNode(body.file, node),
          message: MESSAGE,
          hint: 'Write it between the brackets: ![what it shows](address).',
        });
      }
      for (const element of findElements(body)) {
        const alt = findLiteralAttributes(element, body.file).find(({ attribute }) => attribute.name === 'alt');
        if (alt?.value.trim() === '')
          findings.push({ location: alt.location, message: MESSAGE, hint: 'Write it as alt="what it shows".' });
      }
      return findings;
    }),
};

const MESSAGE = 'This picture does not say in words what it shows.';
