import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Heading, Html, ListItem, Parents, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Addresses } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import type { Library } from '#domain/library.ts';
import type { PassageNode } from '#domain/passage-mark.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, keepAllowedHtml } from './allowed-html.ts';
import { CITE_MARK, NOTE_MARK } from './citations.ts';
import { toTable } from './table.ts';
import { components } from './components.ts';
import type { PassageEdges } from './passage-edges.ts';

/** Where a part of an article is shown: on its own page, or among the analysis on the page of an issue. */
export type Variant = 'article' | 'issue';

export interface HandlerContext {
  /** The text that is rendered: its name in ids, and the sources that it can cite. */
  article: Pick<Article, 'slug' | 'sources'>;
  library: Library;
  addresses: Addresses;
  variant: Variant;
  edges: ReadonlyMap<PassageNode, PassageEdges>;
}

/** How the nodes of an article become HTML where Markdown alone does not say. */
export function buildHandlers(context: HandlerContext): Handlers {
  return {
    passage: (state: State, node: PassageNode) => toPassage(state, node, context),
    footnoteReference: (_: State, node: FootnoteReference) => toMark(node, context),
    heading: (state: State, node: Heading) => toHeading(state, node, context),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => toListItem(state, node, parent),
    html: (_: State, node: Html) => ({ type: 'raw', value: keepAllowedHtml(node.value) }) as unknown as Text,
    table: (state: State, node: Table) => toTable(state, node),
    mdxJsxFlowElement: (state: State, node: MdxJsxFlowElement) => toComponent(state, node, context),
    mdxJsxTextElement: (state: State, node: MdxJsxTextElement) => toComponent(state, node, context),
    mdxjsEsm: () => undefined,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  };
}

/**
 * The words of a claim, with the number that leads to the claim as their beginning, so that the number hangs beside the
 * line on which they begin; continued pieces have neither number nor id.
 */
function toPassage(state: State, node: PassageNode, { library, addresses, variant, edges }: HandlerContext): Element {
  const claims = node.claims.flatMap((id) => library.claimsById.get(id) ?? []);
  const { begins = false, joins = false, ends = false } = edges.get(node) ?? {};
  const classes = ['passage', ...(begins ? ['begins'] : []), ...(joins ? ['joins'] : []), ...(ends ? ['ends'] : [])];
  const ids = node.first && variant === 'article' ? claims.map(({ id }) => id) : [];
  const numbers = (node.first ? claims : []).map((claim) =>
    h('a', { className: ['claim-number'], href: addresses.claim(claim) }, claim.id),
  );
  const span = h('span', { className: classes, id: ids[0] });
  span.children = [...numbers, ...(state.all(node as never) as ElementContent[])];
  return ids.slice(1).reduce((inner, id) => h('span', { id }, inner), span);
}

/** What a task’s box shows is said in words, too. */
function toListItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, node, parent);
  visit(item, 'element', (element) => {
    if (element.tagName === 'input') element.properties['ariaLabel'] = node.checked ? 'Done' : 'Not done';
  });
  return item;
}

/** A citation as a mark that the page replaces by a number (`citations.ts`). */
function toMark({ label, identifier }: FootnoteReference, { article }: HandlerContext): Element {
  const key = label ?? identifier;
  const source = article.sources.find((candidate) => candidate.key === key);
  return source
    ? h(CITE_MARK, { key: encodeURIComponent(source.id) })
    : h(NOTE_MARK, { key: encodeURIComponent(`${article.slug}/${key}`) });
}

/** On an issue’s page the headings of an article stand one level deeper, under ids of their own. */
function toHeading(state: State, node: Heading, { article, variant }: HandlerContext): Element {
  const element = defaultHandlers.heading(state, node) as Element;
  if (variant === 'issue' && node.depth > 2) {
    element.tagName = `h${Math.min(6, node.depth + 1)}`;
    element.properties['id'] = `${article.slug}-${String(element.properties['id'] ?? '')}`;
  }
  return element;
}

/** A component of the vocabulary, or one of the allowed HTML elements; anything else shows its children alone. */
function toComponent(
  state: State,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: HandlerContext,
): ElementContent[] | ElementContent {
  const children = state.all(node as never) as ElementContent[];
  const attributes = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? '']]
        : [],
    ),
  );
  const component = components.find(({ name }) => name === node.name);
  if (component) return component.render({ attributes, children, context });
  if (node.name !== null && ALLOWED_TAGS.has(node.name)) {
    const kept = Object.entries(attributes).filter(([name]) => ALLOWED_ATTRIBUTES.has(name));
    return h(node.name, Object.fromEntries(kept), children);
  }
  return children;
}
