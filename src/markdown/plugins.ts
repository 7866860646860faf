import type { Link, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import { parseReference, type Reference } from '#domain/reference.ts';
import { walk } from '#domain/walk.ts';
import { rehypeSafeAddresses } from './safe-addresses.ts';

/** What a link by scheme becomes on a page. */
export interface ResolvedReference {
  href: string;
}

/** Finds where a link by scheme leads; `null` where there is nothing of that name. */
export type ResolveReference = (reference: Reference) => ResolvedReference | null;

/** Gives every link by scheme (`actor:roe`) its address. One that leads nowhere becomes plain words; `check` names it. */
export function remarkReferences(findResolver: () => ResolveReference | Promise<ResolveReference>) {
  return async (tree: Root): Promise<void> => {
    const links: { reference: Reference; node: Link }[] = [];
    walk<Nodes>(tree, (node) => {
      const reference = node.type === 'link' ? parseReference(node.url) : null;
      if (reference) links.push({ reference, node: node as Link });
    });
    if (links.length === 0) return;
    const resolve = await findResolver();
    for (const { reference, node } of links) {
      const resolved = resolve(reference);
      if (!resolved) node.data = { hName: 'span', hProperties: { href: undefined } };
      else node.url = resolved.href;
      // A claim named by its number alone is set as a number, one named in words as words.
      if (resolved && toString(node) === reference.target && reference.scheme === 'claim') {
        node.data = { hProperties: { className: ['claim-number'] } };
      }
    }
  };
}

/** The plugin chain that both kinds of text share: the articles and the owner’s own pages. */
export const remarkPlugins = (findResolver: () => ResolveReference | Promise<ResolveReference>): RemarkPlugins => [
  remarkGfm,
  [remarkReferences, findResolver],
];

export const rehypePlugins = [rehypeSlug, rehypeSafeAddresses] satisfies RehypePlugins;
