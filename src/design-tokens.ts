/** The colours and measures of `src/styles/tokens.css`, read from the sheet itself, so that what is said of them is true. */

export interface Colour {
  name: string;
  light: string;
  dark: string;
}

export interface Measure {
  name: string;
  value: string;
}

export const parseColours = (sheet: string): Colour[] =>
  Array.from(
    sheet.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
    ([, name = '', light = '', dark = '']) => ({
      name,
      light,
      dark,
    }),
  );

/** Sizes and distances as they are on wide screens: the first word on each. @param prefix `size`, `line` */
export const parseMeasures = (sheet: string, prefix: string): Measure[] =>
  Array.from(sheet.split('@media')[0]?.matchAll(new RegExp(`--(${prefix}[\\w-]*): ([^;]+);`, 'g')) ?? [], (match) => ({
    name: match[1] ?? '',
    value: match[2] ?? '',
  }));

/** Each colour in which words are set, with the grounds on which they stand. */
export const TEXT_COLOURS: readonly { text: string; grounds: readonly string[] }[] = [
  { text: 'ink', grounds: ['paper', 'tint', 'mark', 'land', 'land-in-focus'] },
  { text: 'ink-2', grounds: ['paper', 'tint'] },
  { text: 'accent', grounds: ['paper', 'tint'] },
];
