/** White space, references and numbers between the words of an object, and its words, which are left alone. */
const PARTS = /\((?:[^\\()]|\\[^]|\([^()]*\))*\)|\s+|\d+ 0 R|-?\d+\.\d{2,}/g;

/**
 * An object of a PDF with single spaces, and with the places of links to a point, which no finger can tell.
 * @param numbers the new number of each object
 */
export function compactObject(body: string, numbers: ReadonlyMap<number, number>): string {
  const digits = body.includes('/Annot') ? 0 : body.includes('/XYZ') ? 1 : undefined;
  return withoutQuads(body).replace(PARTS, (found) => {
    if (found.startsWith('(')) return found;
    if (found.endsWith('R')) return renumber(found, numbers);
    if (found.trim() === '') return ' ';
    return digits === undefined ? found : String(Number(Number(found).toFixed(digits)));
  });
}

const QUADS = /\/QuadPoints \[([^\]]*)\]/;

/** A link on several lines says where each is; where they fill most of what is around them, that is enough. */
function withoutQuads(body: string): string {
  const quads = QUADS.exec(body)?.[1]?.trim().split(/\s+/).map(Number);
  const around = /\/Rect \[([^\]]*)\]/.exec(body)?.[1]?.trim().split(/\s+/).map(Number);
  if (!quads || !around) return body;
  let filled = 0;
  for (let at = 0; at < quads.length; at += 8) filled += areaOf(quads.slice(at, at + 8));
  return filled > MOST * areaOf(around) ? body.replace(QUADS, '') : body;
}

/** This share of a rectangle is enough of it. */
const MOST = 0.5;

function areaOf(corners: readonly number[]): number {
  const spread = (numbers: number[]): number => Math.max(...numbers) - Math.min(...numbers);
  return spread(corners.filter((_, at) => at % 2 === 0)) * spread(corners.filter((_, at) => at % 2 === 1));
}

/** The dictionary of a stream, with the new numbers of objects. */
export const renumber = (text: string, numbers: ReadonlyMap<number, number>): string =>
  text.replace(/(\d+) 0 R/g, (_, id: string) => `${numbers.get(Number(id)) ?? id} 0 R`);
