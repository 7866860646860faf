import type { BlockContent, Blockquote, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MarkdownContext } from './article-markdown.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Puts plain Markdown in the place of components; of any other element its content stays. */
export function replaceComponents<T extends RootContent>(nodes: readonly T[], context: MarkdownContext): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return replace(node, context);
    if (node.type.startsWith('mdx')) return [];
    if (!('children' in node)) return [node];
    return [{ ...node, children: replaceComponents(node.children as RootContent[], context) } as RootContent];
  });
}

function replace(node: Component, context: MarkdownContext): RootContent[] {
  const children = replaceComponents(node.children as RootContent[], context);
  const attributes = attributesOf(node);
  switch (node.name) {
    case 'Map':
      return describeMap(attributes['issue'] ?? '', context);
    case 'Timeline':
      return [];
    case 'Figure':
      return describeFigure(attributes, context);
    case 'Callout':
      return [describeCallout(attributes['title'], children)];
    case 'PullQuote':
      return describeQuote(attributes['claim'] ?? '', context);
    default:
      return children;
  }
}

const attributesOf = ({ attributes }: Component): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** A picture that is drawn for the page, in the words that stand for it there. */
function describeMap(id: string, { library, addresses }: MarkdownContext): RootContent[] {
  const issue = library.issuesById.get(id);
  if (!issue?.map) return [];
  const url = `${addresses.issue(id)}#map`;
  return [
    paragraph({ type: 'link', url, children: [words(`Map: ${issue.map.title}`)] }, words(`. ${issue.map.description}`)),
  ];
}

function describeFigure(
  { src = '', alt = '', caption, credit }: Readonly<Record<string, string>>,
  { addresses }: MarkdownContext,
): RootContent[] {
  const url = src.startsWith('/') ? addresses.page(src.slice(1)) : src;
  const below = [caption, credit && `Picture: ${credit}`].filter(Boolean).join(' ');
  return [paragraph({ type: 'image', url, alt }), ...(below ? [paragraph(words(below))] : [])];
}

const describeCallout = (title: string | undefined, children: RootContent[]): Blockquote => ({
  type: 'blockquote',
  children: [
    ...(title ? [paragraph({ type: 'strong', children: [words(title)] })] : []),
    ...(children as BlockContent[]),
  ],
});

function describeQuote(id: string, { library, addresses }: MarkdownContext): RootContent[] {
  const claim = library.claimsById.get(id);
  if (!claim?.quote) return [];
  const speakers = claim.actors.flatMap((actor) => library.actorsById.get(actor)?.name ?? []).join(' and ');
  const number: PhrasingContent = { type: 'link', url: addresses.claim(claim), children: [words(claim.id)] };
  return [
    {
      type: 'blockquote',
      children: [
        paragraph(words(`“${claim.quote}”`)),
        paragraph(words(speakers === '' ? '' : `${speakers}, `), number),
      ],
    },
  ];
}
