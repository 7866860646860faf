import { formatCount } from '#domain/count.ts';

/** What a page can have more of, and then may weigh more. */
export interface Allowance {
  noun: string;
  /** Where it stands: each element is one, or for words the words in them. */
  selector: string;
  upTo: number;
  /** Bytes for each that is more. */
  each: number;
}

/**
 * What pages of a kind may weigh. Bytes are HTML and all style sheets, that for paper too, in Brotli: what is needed before a
 * page is whole.
 */
export interface Budget {
  kind: string;
  /** The paths of its pages, below the root of the site. */
  paths: RegExp;
  bytes: number;
  allowances: readonly Allowance[];
  /** Bytes of script that run before a reader asks for anything, in Brotli. */
  script: number;
  /** What whoever writes the page can do. */
  cure: string;
}

const SCRIPT = 3_000;
const SHORTEN = 'Give it fewer entries, or take a part of it to a page of its own.';
const words = (upTo: number): Allowance => ({ noun: 'word', selector: '.prose', upTo, each: 8 });
const claims = (upTo: number): Allowance => ({ noun: 'claim', selector: '.claims > li', upTo, each: 200 });
const sources = (upTo: number): Allowance => ({ noun: 'source', selector: '.sources > li', upTo, each: 60 });
const pictures: Allowance = { noun: 'picture', selector: '.prose svg', upTo: 0, each: 2_000 };
const entries = (upTo: number): Allowance => ({ noun: 'entry', selector: 'main :is(li, tr)', upTo, each: 60 });

/** The first that fits a path counts. */
export const BUDGETS: readonly Budget[] = [
  {
    kind: 'article',
    paths: /^articles\/[^/]+\/$/,
    bytes: 14_000,
    allowances: [words(1_000), sources(12), pictures],
    script: SCRIPT,
    cure: 'Part the article in two, or shorten its tables, notes and list of sources.',
  },
  {
    kind: 'issue',
    paths: /^issues\/[^/]+\/$/,
    bytes: 25_000,
    allowances: [claims(30), words(1_500), sources(24), pictures],
    script: SCRIPT,
    cure: 'Part the issue in two, narrow the frame of its map, or shorten its background.',
  },
  // Whoever opens the page of search or of print has asked for its script.
  {
    kind: 'search, print',
    paths: /^(?:search|print)\/$/,
    bytes: 21_000,
    allowances: [entries(150)],
    script: 18_500,
    cure: SHORTEN,
  },
  {
    kind: 'front page',
    paths: /^$/,
    bytes: 18_000,
    allowances: [entries(60)],
    script: SCRIPT,
    cure: 'Leave a section out of `pages/home.mdx`.',
  },
  {
    kind: 'actor, timeline',
    paths: /^(?:actors\/[^/]+\/|timeline\/.*)$/,
    bytes: 15_500,
    allowances: [entries(30)],
    script: SCRIPT,
    cure: SHORTEN,
  },
  { kind: 'any other', paths: /^/, bytes: 14_000, allowances: [entries(30)], script: SCRIPT, cure: SHORTEN },
];

/** The faces of a page for which the letters that most pages need are enough. */
export const FONT_BYTES = 60_000;

export const findBudget = (path: string): Budget => BUDGETS.find(({ paths }) => paths.test(path)) ?? BUDGETS.at(-1)!;

/** What a page may weigh. @param counts how many it has of each thing that its budget allows for */
export const allowedBytes = ({ bytes, allowances }: Budget, counts: readonly number[]): number =>
  allowances.reduce((sum, { upTo, each }, at) => sum + each * Math.max(0, (counts[at] ?? 0) - upTo), bytes);

/** What of it there is more on a page than its budget has reckoned with: “1186 words and 14 sources”. */
export const formatCounts = ({ allowances }: Budget, counts: readonly number[]): string =>
  allowances
    .map(({ noun, upTo }, at) => ({ noun, upTo, count: counts[at] ?? 0 }))
    .filter(({ upTo, count }) => count > upTo)
    .map(({ noun, count }) => (noun === 'entry' ? `${count} entries` : formatCount(count, noun)))
    .join(' and ');
