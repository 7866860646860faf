import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Addresses } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import type { ParsedIssue } from '#domain/parse-content.ts';
import {
  renderNotes,
  serialise,
  toHast,
  withoutNotes,
  type RenderContext,
  type RenderedArticle,
} from './render-article.ts';

/**
 * What the file of an issue says on its question, as HTML for the issue’s page, and its ordinary notes by `name/key`.
 * Sources are cited by articles alone.
 */
export async function renderBackground(
  issue: ParsedIssue,
  library: Library,
  addresses: Addresses,
): Promise<{ html: string; notes: RenderedArticle['notes'] }> {
  const slug = `issue-${issue.id}`;
  const context: RenderContext = { article: { slug, sources: [] }, library, addresses, variant: 'issue' };
  const html = await toHast(withoutNotes(issue.tree), context);
  visit(html, 'element', (element: Element) => {
    if (element.tagName !== 'h2') return;
    element.tagName = 'h3';
    element.properties['id'] = `${slug}-${String(element.properties['id'] ?? '')}`;
  });
  const notes = Object.entries(await renderNotes(issue.tree, context)).map(([key, note]) => [`${slug}/${key}`, note]);
  return { html: serialise(html.children), notes: Object.fromEntries(notes) };
}
