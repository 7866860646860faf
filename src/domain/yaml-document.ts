import { LineCounter, parseDocument, type Document, type ScalarTag } from 'yaml';
import type { Location } from './location.ts';
import { parseYamlData, NUMBER } from './yaml-data.ts';
import { findBadReferences, findYamlMistakes, type YamlMistake } from './yaml-mistake.ts';
import { findNode, findPair, rangeOf, type Path, type Range } from './yaml-node.ts';

export type { Path } from './yaml-node.ts';

/** A YAML text that knows where each of its keys and values stands in the file it came from. */
export interface YamlDocument {
  file: string;
  /** Plain data; `undefined` for an empty document. */
  data: unknown;
  /** Syntax mistakes, each with its place. */
  mistakes: { kind: YamlMistake['kind']; message: string; hint?: string; location: Location }[];
  /** Place of the value at a path, or of its nearest parent that exists. */
  locationOf(path: Path): Location;
  /** Place of the key at a path (for unknown or misspelt keys). */
  locationOfKey(path: Path): Location;
}

const number: ScalarTag = { tag: 'tag:yaml.org,2002:float', default: true, test: NUMBER, resolve: Number };

interface Nodes {
  document: Document | null;
  lines: LineCounter;
  data: unknown;
  mistakes: YamlMistake[];
}

/**
 * Reads YAML 1.2 (core schema, but a number stays text unless it is printed as it is written). Places are looked for
 * only when they are asked for, since finding them takes ten times as long as the data.
 * @param firstLine the line of the file on which the text begins (2 for frontmatter, below the fence)
 */
export function parseYamlDocument(file: string, source: string, firstLine = 1): YamlDocument {
  const text = source.replace(/^\uFEFF/, '');
  const quick = parseYamlData(text);
  let parsed: Nodes | null = null;
  const nodes = (): Nodes => (parsed ??= parseNodes(text));

  const locate = ([start, end]: Range): Location => {
    const { lines } = nodes();
    const [from, to] = [start, Math.max(start, end)].map((offset) => lines.linePos(Math.min(offset, text.length)));
    return {
      file,
      line: Math.max(1, from?.line ?? 1) + firstLine - 1,
      column: Math.max(1, from?.col ?? 1),
      endLine: Math.max(1, to?.line ?? 1) + firstLine - 1,
      endColumn: Math.max(1, to?.col ?? 1),
    };
  };
  const start: Location = { file, line: firstLine, column: 1 };
  const locationOf = (path: Path): Location => {
    const { document } = nodes();
    for (let length = path.length; document && length >= 0; length -= 1) {
      const at = path.slice(0, length);
      const range = rangeOf(findNode(document, at), text) ?? rangeOf(findPair(document, at)?.key, text);
      if (range) return locate(range);
    }
    return start;
  };

  return {
    file,
    data: (quick ? quick.data : nodes().data) ?? undefined,
    mistakes: quick ? [] : nodes().mistakes.map(({ range, ...mistake }) => ({ ...mistake, location: locate(range) })),
    locationOf,
    locationOfKey(path) {
      const { document } = nodes();
      const range = document && rangeOf(findPair(document, path)?.key, text);
      return range ? locate(range) : locationOf(path);
    },
  };
}

function parseNodes(text: string): Nodes {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      customTags: (tags) => [
        ...tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
        number,
      ],
      // Else a tag makes bytes, sets and days of what every rule takes for text, lists and groups.
      resolveKnownTags: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    return { document, lines, ...toData(document, findYamlMistakes(document, text)) };
  } catch {
    return { document: null, lines, data: undefined, mistakes: [UNREADABLE] };
  }
}

const UNREADABLE: YamlMistake = {
  kind: 'syntax',
  message: 'This cannot be read: too much stands inside one another, or it refers to itself.',
  range: [0, 0],
};

function toData(document: Document, mistakes: YamlMistake[]): { data: unknown; mistakes: YamlMistake[] } {
  try {
    const isEndless = findBadReferences(document).length > 0;
    return { data: isEndless ? undefined : (document.toJS({ maxAliasCount: 100 }) as unknown), mistakes };
  } catch {
    return { data: undefined, mistakes: mistakes.length > 0 ? mistakes : [UNREADABLE] };
  }
}
