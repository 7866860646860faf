import type { FootnoteReference, Nodes, Root } from 'mdast';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';

/** A text with its tree: of an article, on an issue, or on a page of the owner’s. */
export interface Body {
  kind: 'article' | 'issue' | 'page';
  file: string;
  tree: Root;
  article: Article | null;
  /** Whether the text could be read as what its file name says: MDX or Markdown. */
  isSound: boolean;
  /** Every node of the tree, by its type, in the order of the text. */
  nodes: ReadonlyMap<string, readonly Nodes[]>;
}

/** The nodes of one type in a text. */
export const nodesOf = <T extends Nodes['type']>(
  { nodes }: Pick<Body, 'nodes'>,
  type: T,
): readonly Extract<Nodes, { type: T }>[] => (nodes.get(type) ?? []) as readonly Extract<Nodes, { type: T }>[];

/** The keys that a text cites, sources and ordinary notes alike. */
export const findCitedKeys = (body: Pick<Body, 'nodes'>): { key: string; node: FootnoteReference }[] =>
  nodesOf(body, 'footnoteReference').map((node) => ({ key: node.label ?? node.identifier, node }));

/** Goes through a tree once, since every rule asks for its own types. */
function collectNodes(tree: Root): ReadonlyMap<string, Nodes[]> {
  const nodes = new Map<string, Nodes[]>();
  const add = (node: Nodes): void => {
    const list = nodes.get(node.type);
    if (list) list.push(node);
    else nodes.set(node.type, [node]);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(tree);
  return nodes;
}

const bodies = new WeakMap<Library, Body[]>();

/** Every text of a publication. */
export function findBodies(library: Library): Body[] {
  const known = bodies.get(library);
  if (known) return known;
  const broken = new Set(
    library.problems.flatMap(({ rule, location }) => (rule === 'body-is-well-formed' ? location.file : [])),
  );
  const bodyOf = (kind: Body['kind'], { file, tree }: { file: string; tree: Root }, article: Article | null): Body => ({
    kind,
    file,
    tree,
    article,
    isSound: !broken.has(file),
    nodes: collectNodes(tree),
  });
  const found = [
    ...library.articles.map((article) => bodyOf('article', article, article)),
    ...library.issues.map((issue) => bodyOf('issue', issue, null)),
    ...library.pages.map((page) => bodyOf('page', page, null)),
  ];
  bodies.set(library, found);
  return found;
}
