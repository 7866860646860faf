import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

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
  const headings: FoundHeading[] = [];
  visit(tree, 'heading', (node) => {
    const text = toString(node).trim();
    headings.push({ depth: node.depth, text, id: slugger.slug(text) || slugger.slug('section'), node });
  });
  return headings;
}
