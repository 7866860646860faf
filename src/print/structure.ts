/** The words of a PDF object that is an element of the structure tree. @see ISO 32000-1, 14.7.2 (structure hierarchy) */
export const isElement = (body: string): boolean => body.startsWith('/Type /StructElem', body.indexOf('/'));

export const isPage = (body: string): boolean => /^<<\s*\/Type \/Page\s/.test(body);

export const numberIn = (text: string, name: string): number | undefined => {
  const digits = new RegExp(`/${name} (\\d+)`).exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** What an element holds: parts of pages, by number alone or with their page, and other elements. */
const KIDS = /<<[^>]*>>|\d+ 0 R|\d+/g;
const CHILDREN = /\/K \[((?:<<[^>]*>>|[^\]])*)\]/;

export const kidsIn = (body: string): string[] => CHILDREN.exec(body)?.[1]?.match(KIDS) ?? [];

export const withKids = (body: string, kids: readonly string[]): string =>
  body.replace(CHILDREN, () => `/K [${kids.join(' ')}]`);

/** The page of the parts that an element names by number alone. */
export const pageIn = (body: string): number | undefined => numberIn(body.replace(CHILDREN, ''), 'Pg');

/** A part of a page, by its page and its number there. */
export function partOf(kid: string, page: number | undefined): { page: number; mark: number } | undefined {
  if (kid.endsWith('R') || kid.includes('/OBJR')) return undefined;
  const isAlone = !kid.startsWith('<<');
  const [of, mark] = [isAlone ? page : numberIn(kid, 'Pg'), isAlone ? Number(kid) : numberIn(kid, 'MCID')];
  return of === undefined || mark === undefined ? undefined : { page: of, mark };
}
