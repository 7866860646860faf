import { numberIn } from './structure.ts';

/** A page of a PDF, as its objects tell of it. */
export interface PageObject {
  id: number;
  height: number;
  /** The stream that draws it. */
  content: number;
  annotations: number[];
  /** The row that says to which elements its parts belong. */
  owners: number | undefined;
}

/** The pages of a document in their order. @see ISO 32000-1, 7.7.3 (page tree) and 14.7.4.4 (parent tree) */
export function listPages(objects: ReadonlyMap<number, string>): PageObject[] {
  const bodies = [...objects.values()];
  const pages = bodies.find((body) => /^<<\s*\/Type \/Pages\s/.test(body)) ?? '';
  const tree = bodies.find((body) => body.includes('/ParentTree')) ?? '';
  const rows = /\/Nums \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  const rowOf = new Map([...rows.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, row]) => [Number(key), Number(row)]));
  return referencesIn(/\/Kids \[([^\]]*)\]/.exec(pages)?.[1]).map((id) => {
    const body = objects.get(id) ?? '';
    return {
      id,
      height: Number(/\/MediaBox \[\S+ \S+ \S+ ([^\s\]]+)/.exec(body)?.[1]),
      content: numberIn(body, 'Contents') ?? NaN,
      annotations: referencesIn(/\/Annots \[([^\]]*)\]/.exec(body)?.[1]),
      owners: rowOf.get(numberIn(body, 'StructParents') ?? NaN),
    };
  });
}

const referencesIn = (list = ''): number[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
