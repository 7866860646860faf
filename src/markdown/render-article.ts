import type { ElementContent, Root as HtmlRoot, RootContent as HtmlContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Addresses } from '#domain/address.ts';
import type { Article } from '#domain/article.ts';
import { wordsOf } from '#domain/claim.ts';
import { findHeadings } from '#domain/heading.ts';
import type { Library } from '#domain/library.ts';
import { markPassages } from '#domain/passage-mark.ts';
import { findPassages, type Passage } from '#domain/passage.ts';
import { buildTextIndex, type TextIndex } from '#domain/text-index.ts';
import { copyTree } from '#domain/walk.ts';
import { markForeignWords } from './foreign-words.ts';
import { buildHandlers, type HandlerContext, type Variant } from './handlers.ts';
import { findPassageEdges } from './passage-edges.ts';
import { rehypePlugins, remarkReferences } from './plugins.ts';
import { resolveIn } from './resolve-reference.ts';

/** One part of an article as HTML, for its own page and for the pages of issues. */
export type RenderedPart = Readonly<Record<Variant, string>>;

/** An article as HTML, section by section. Citations are still marks: their numbers depend on the page (`citations.ts`). */
export interface RenderedArticle {
  opening: RenderedPart;
  /** By the ids of the sections’ headings. */
  sections: Readonly<Record<string, RenderedPart>>;
  /** Ordinary footnotes by key: as blocks, and as one run of words for the margin. */
  notes: Readonly<Record<string, { html: string; text: string }>>;
}

/** Turns the tree of an article into HTML. */
export async function renderArticle(
  article: Article,
  library: Library,
  addresses: Addresses,
): Promise<RenderedArticle> {
  const tree = markClaims(article);
  const [onArticle, onIssue] = await Promise.all(
    (['article', 'issue'] as const).map((variant) => renderTree(tree, { article, library, addresses, variant })),
  );
  const ids = Object.keys(onArticle?.sections ?? {});
  return {
    opening: { article: onArticle?.opening ?? '', issue: onIssue?.opening ?? '' },
    sections: Object.fromEntries(
      ids.map((id) => [id, { article: onArticle?.sections[id] ?? '', issue: onIssue?.sections[id] ?? '' }]),
    ),
    notes: await renderNotes(article.tree, { article, library, addresses, variant: 'issue' }),
  };
}

/** The tree with the words of each claim marked, and with the ids of its headings. */
function markClaims(article: Article): Root {
  const index = buildTextIndex(article.tree);
  const passages = article.claims.flatMap((claim) => {
    const words = claim.withdrawn === undefined ? wordsOf(claim) : null;
    const [passage] = words === null ? [] : findPassages(index, words);
    return passage ? [{ id: claim.id, passage: withQuotationMarks(index, passage) }] : [];
  });
  const tree = markPassages(article.tree, passages);
  for (const { node, id } of findHeadings(tree)) node.data = { ...node.data, hProperties: { id } };
  return tree;
}

/** Quotation marks round the words belong to them, to the eye, and so does the stop before the closing one: “so,” she said. */
function withQuotationMarks({ text }: TextIndex, passage: Passage): Passage {
  const closing = /^[,.;:!?]?["']/.exec(text.slice(passage.end, passage.end + 2))?.[0];
  if (!closing || !/["']/.test(text[passage.start - 1] ?? '')) return passage;
  const pieces = passage.pieces.map(({ start, end }) => ({
    start: start === passage.start ? start - 1 : start,
    end: end === passage.end ? end + closing.length : end,
  }));
  return { start: passage.start - 1, end: passage.end + closing.length, pieces };
}

/** Where a text is rendered, and what it can refer to. */
export type RenderContext = Omit<HandlerContext, 'edges'>;

async function renderTree(
  tree: Root,
  context: RenderContext,
): Promise<{ opening: string; sections: Record<string, string> }> {
  const html = await toHast(withoutNotes(tree), context);
  const sections: Record<string, string> = {};
  let opening = '';
  let current: { id: string; nodes: HtmlContent[] } | null = null;
  const rest: HtmlContent[] = [];
  const close = (): void => {
    if (current) sections[current.id] = serialise(current.nodes);
  };
  for (const node of html.children) {
    if (node.type === 'element' && node.tagName === 'h2') {
      close();
      current = { id: String(node.properties['id']), nodes: [] };
    } else (current?.nodes ?? rest).push(node);
  }
  close();
  opening = serialise(rest);
  return { opening, sections };
}

export async function toHast(tree: Root, context: RenderContext): Promise<HtmlRoot> {
  const { article, library, addresses } = context;
  const own = copyTree(tree);
  const processor = unified()
    .use(remarkReferences, () => resolveIn(library, addresses, article))
    .use(remarkRehype, {
      handlers: buildHandlers({ ...context, edges: findPassageEdges(own) }),
      allowDangerousHtml: true,
    })
    .use(rehypePlugins);
  const html = (await processor.run(own)) as HtmlRoot;
  markForeignWords(html, library);
  return html;
}

export const serialise = (nodes: (HtmlContent | ElementContent)[]): string =>
  toHtml({ type: 'root', children: nodes as HtmlContent[] }, { allowDangerousHtml: true }).trim();

export const withoutNotes = (tree: Root): Root => ({
  ...tree,
  children: tree.children.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'yaml'),
});

/** The ordinary footnotes of a text. */
export async function renderNotes(tree: Root, context: RenderContext): Promise<RenderedArticle['notes']> {
  const definitions = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const notes = await Promise.all(
    definitions.map(async (definition) => {
      const html = await toHast({ type: 'root', children: definition.children }, context);
      return [
        definition.label ?? definition.identifier,
        { html: serialise(html.children), text: toString(definition) },
      ] as const;
    }),
  );
  return Object.fromEntries(notes);
}
