import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

export interface FoundHeading {
  depth: number;
  text: string;
  /** The id of the heading on its page, made as GitHub makes it; unique in the article. */
  id: string;
  node: Heading;
}

/** All headings of a body, in order, with the ids they get on the page. */
export function findHeadings(tree: Root): FoundHeading[] {
  const slugger = new GithubSlugger();
  return collectHeadings(tree).map((node) => {
    const text = toString(node).trim();
    return { depth: node.depth, text, id: slugger.slug(slug(text) === '' ? 'section' : text), node };
  });
}

/** Blocks that hold words hold no headings: they are not gone through, which saves most of the time. */
const WITHOUT_HEADINGS = new Set(['paragraph', 'table', 'heading']);

const collectHeadings = (node: Nodes): Heading[] =>
  'children' in node
    ? node.children.flatMap((child) =>
        child.type === 'heading' ? child : WITHOUT_HEADINGS.has(child.type) ? [] : collectHeadings(child),
      )
    : [];
