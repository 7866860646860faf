import type { Root, RootContent } from 'mdast';
import { z } from 'zod';
import { findHeadings } from './heading.ts';
import { id, text } from './value.ts';

/** What the frontmatter says of the text under one `##` heading. */
export const sectionSchema = z
  .strictObject({
    heading: text.describe('The words of the ## heading in the body.'),
    issue: id.optional().describe('The issue that this section speaks to.'),
    issues: z.array(id).optional().describe('The issues, where there are several.'),
    bottomLine: text.optional().describe('What this section comes to, in one or two sentences.'),
  })
  .describe('One section of the body.');

export type ListedSection = z.output<typeof sectionSchema>;

/** The part of an article under one `##` heading. */
export interface Section {
  /** The id of its heading on the page. */
  id: string;
  heading: string;
  issues: string[];
  bottomLine: string | null;
  /** What stands under the heading, the heading itself left out. */
  nodes: RootContent[];
  /** Where the frontmatter lists it, if it does. */
  index: number | null;
}

/** What stands before the first `##` heading. */
export const findOpening = (tree: Root): RootContent[] => {
  const first = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  return tree.children.slice(0, first < 0 ? undefined : first).filter(isText);
};

/** The sections of a body in order, each with what the frontmatter says of it. A heading unlisted there speaks to no issue. */
export function findSections(tree: Root, listed: ListedSection[]): Section[] {
  const headings = findHeadings(tree).filter(({ depth }) => depth === 2);
  const unused = new Set(listed.keys());
  return headings.map((heading) => {
    const start = tree.children.indexOf(heading.node);
    const next = tree.children.findIndex((node, at) => at > start && node.type === 'heading' && node.depth === 2);
    const index = [...unused].find((at) => listed[at]?.heading === heading.text) ?? null;
    if (index !== null) unused.delete(index);
    const entry = index === null ? undefined : listed[index];
    return {
      id: heading.id,
      heading: heading.text,
      issues: [...(entry?.issue ? [entry.issue] : []), ...(entry?.issues ?? [])],
      bottomLine: entry?.bottomLine ?? null,
      nodes: tree.children.slice(start + 1, next < 0 ? undefined : next).filter(isText),
      index,
    };
  });
}

const isText = (node: RootContent): boolean => node.type !== 'yaml' && node.type !== 'footnoteDefinition';
