/** White space, references and numbers between the words of an object, and its words, which are left alone. */
const PARTS = /\((?:[^\\()]|\\[^]|\([^()]*\))*\)|\s+|\d+ 0 R|-?\d+\.\d{2,}/g;

/**
 * An object of a PDF with single spaces, and with the places of links to a point, which no finger can tell.
 * @param numbers the new number of each object
 */
export function compactObject(body: string, numbers: ReadonlyMap<number, number>): string {
  const digits = body.includes('/Annot') ? 0 : body.includes('/XYZ') ? 1 : undefined;
  return body
    .replace('/Type /StructElem', '')
    .replace(/(\/Type \/OBJR)\s*\/Pg (\d+) 0 R(?=[^]*\/Pg \2 0 R\s*>>$)/, '$1')
    .replace(PARTS, (found) => {
      if (found.startsWith('(')) return found;
      if (found.endsWith('R')) return renumber(found, numbers);
      if (found.trim() === '') return ' ';
      return digits === undefined ? found : String(Number(Number(found).toFixed(digits)));
    });
}

/** The dictionary of a stream, with the new numbers of objects. */
export const renumber = (text: string, numbers: ReadonlyMap<number, number>): string =>
  text.replace(/(\d+) 0 R/g, (_, id: string) => `${numbers.get(Number(id)) ?? id} 0 R`);
