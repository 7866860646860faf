import type { Root } from 'mdast';
import { attributeQuotations, type BlockToRead } from './attribution.ts';
import type { Cast } from './cast.ts';
import type { CitedText } from './citing.ts';
import { findClaims, type ClaimContext, type DraftClaim } from './draft-claim.ts';
import { findTextBlocks, readInline, type TextBlock } from './inline-text.ts';
import { findQuoteStyle } from './quotation.ts';
import { buildScorer, findBest, type IssueNames, type PlannedSection } from './section-plan.ts';
import type { PreciseDate } from '#domain/date.ts';
import type { NumericOrder } from './written-date.ts';

/** A claim with the issue to which it speaks. */
export interface PlacedClaim {
  claim: DraftClaim;
  issue: string;
  /** Whether the section says which issue it is, or the words alone. */
  isSure: boolean;
}

export interface ClaimSetting {
  sections: readonly PlannedSection[];
  issues: readonly IssueNames[];
  cast: Cast;
  cited: CitedText;
  published: PreciseDate | null;
  order: NumericOrder;
}

/** The claims of a whole text, in order, and the quoted terms that are too short to be one, paragraph by paragraph. */
export function placeClaims(
  tree: Root,
  { sections, issues, cast, cited, published, order }: ClaimSetting,
): { claims: PlacedClaim[]; terms: string[][] } {
  const blocks = findBlocks(tree);
  const whole = blocks.map(({ inline }) => inline.text).join('\n');
  const context: ClaimContext = {
    sources: cited.sources,
    published,
    order,
    count: (words) => whole.split(words).length - 1,
  };
  const read = attributeQuotations(blocks, cast, findQuoteStyle(whole));
  const score = buildScorer(issues);
  const terms: string[][] = [];
  const claims = read.flatMap((block, at) => {
    const { section, inline } = blocks[at] ?? { section: -1, inline: { notes: [] } };
    const found = findClaims(block, inline, context);
    if (found.terms.length > 0) terms.push(found.terms);
    const [own] = sections[section]?.issues ?? [];
    return found.claims.map((claim): PlacedClaim => {
      const best = own ?? findBest(score(claim.gist)) ?? findBest(score(block.text)) ?? issues[0]?.id ?? '';
      return { claim, issue: best, isSure: own !== undefined };
    });
  });
  return { claims, terms };
}

interface PlacedBlock extends BlockToRead {
  section: number;
}

/** The blocks of running text in which claims can stand, with the number of their section, -1 in the opening. */
function findBlocks(tree: Root): PlacedBlock[] {
  let section = -1;
  return tree.children.flatMap((node): PlacedBlock[] => {
    if (node.type === 'heading') section += node.depth === 2 ? 1 : 0;
    if (node.type === 'heading' || node.type === 'table') return [];
    const isSetApart = node.type === 'blockquote';
    return findTextBlocks(node).map((block: TextBlock) => {
      const inline = readInline(block);
      return { inline, isSetApart: isSetApart && !/[“”"«»]/u.test(inline.text), section };
    });
  });
}
