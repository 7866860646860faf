import type { Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from './walk.ts';

/** The things a link can name; the word is the scheme of the link: `[words](actor:roe)`. */
export const REFERENCE_SCHEMES = ['issue', 'actor', 'claim', 'source', 'article'] as const;
export type ReferenceScheme = (typeof REFERENCE_SCHEMES)[number];

export interface Reference {
  scheme: ReferenceScheme;
  /** What is named: an id, a claim's number, a source's key, a slug. */
  target: string;
}

export interface FoundReference extends Reference {
  node: Link;
  /** The sentence that holds the link. */
  sentence: string;
}

/** `actor:roe` in its two parts; `null` for any other address. */
export function parseReference(address: string): Reference | null {
  const [scheme = '', target = ''] = address.split(/:(.*)/s);
  const known = REFERENCE_SCHEMES.find((name) => name === scheme);
  return known && target !== '' ? { scheme: known, target } : null;
}

/** Every link by scheme below a node, each with the sentence in which it stands. */
export function findReferences(tree: Nodes, language: string): FoundReference[] {
  const found: FoundReference[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'link') return;
    const reference = parseReference(node.url);
    if (!reference) return;
    const block = ancestors.findLast((parent) => BLOCKS.has(parent.type)) ?? node;
    found.push({ ...reference, node, sentence: findSentence(block as Nodes, node, language) });
  });
  return found;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function findSentence(block: Nodes, link: Link, language: string): string {
  const text = readWords(block);
  const offset = readWords(block, link).length;
  const segments = segmenterOf(language).segment(text);
  return segments.containing(Math.min(offset, Math.max(0, text.length - 1)))?.segment.trim() ?? text;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** To make one costs more than to part a paragraph with it. */
function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * The words of a block, or only those that stand before one of its links. A link that is nothing but a claim’s number stands
 * in the margin, so it is no word of the sentence; a line break within a paragraph is a space, and no end of a sentence.
 */
function readWords(block: Nodes, until?: Link): string {
  let words = '';
  const isFound = (node: Nodes): boolean => {
    if (node === until) return true;
    if (isClaimNumber(node)) return false;
    if ('children' in node) return node.children.some((child) => isFound(child));
    words += toString(node);
    return false;
  };
  isFound(block);
  return words.replace(/\s+/g, ' ');
}

/** Whether a node is a link to a claim by its bare number: `[LRV-9](claim:LRV-9)`. */
const isClaimNumber = (node: Nodes): boolean => node.type === 'link' && node.url === `claim:${toString(node)}`;
