import { isElement, kidsIn, withKids } from './structure.ts';

/** The list of a row that the template lays out by itself; no other list is without numbering. */
const LIST_OF_ONE = /\/S \/L\s[^]*\/ListNumbering \/None/;

/** Joins lists that directly follow one another in the structure tree, so that the rows of one list are one list again. */
export function joinLists(objects: ReadonlyMap<number, string>): Map<number, string> {
  const joined = new Map(objects);
  const isList = (id: number): boolean => {
    const body = joined.get(id);
    return body !== undefined && isElement(body) && LIST_OF_ONE.test(body);
  };
  for (const [id, body] of objects) {
    if (!isElement(body) || !body.includes('/K [')) continue;
    const runs = findRuns(kidsIn(body).map((kid) => (kid.endsWith(' 0 R') && isList(parseInt(kid, 10)) ? kid : '')));
    for (const [first = '', ...others] of runs)
      join(
        joined,
        parseInt(first, 10),
        others.map((kid) => parseInt(kid, 10)),
      );
    const gone = new Set(runs.flatMap((run) => run.slice(1)));
    const kids = kidsIn(body).filter((kid) => !gone.has(kid));
    if (gone.size > 0) joined.set(id, withKids(joined.get(id) ?? body, kids));
  }
  return joined;
}

function join(objects: Map<number, string>, first: number, others: readonly number[]): void {
  const items = [first, ...others].flatMap((id) => kidsIn(objects.get(id) ?? ''));
  for (const item of items) {
    const id = parseInt(item, 10);
    objects.set(id, (objects.get(id) ?? '').replace(/\/P \d+ 0 R/, `/P ${first} 0 R`));
  }
  objects.set(first, withKids(objects.get(first) ?? '', items));
  for (const id of others) objects.delete(id);
}

/** What stands side by side, two or more. @param kids an empty word for what belongs to none */
function findRuns(kids: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const kid of kids) {
    if (kid === '') runs.push([]);
    else runs.at(-1)?.push(kid);
  }
  return runs.filter(({ length }) => length > 1);
}
