import type { Nodes, Root } from 'hast';
import { walk } from '#domain/walk.ts';

/** Schemes that open a page or a letter. Whatever else a text names, such as `javascript:`, could run. */
const SAFE = /^(?:https?|mailto|tel):/i;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Browsers pass over spaces and control characters within a scheme, so these are passed over here too. */
const isSafe = (address: string): boolean => {
  const bare = address.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '');
  return !HAS_SCHEME.test(bare) || SAFE.test(bare);
};

/** Leaves out the addresses of links and pictures that could run; the words and the alternative text stay. */
export function rehypeSafeAddresses() {
  return (tree: Root): void => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      const { properties } = node;
      for (const name of ['href', 'src'])
        if (typeof properties[name] === 'string' && !isSafe(properties[name])) delete properties[name];
    });
  };
}
