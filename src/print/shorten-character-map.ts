const SECTION = /\d+ beginbfchar\n([^]*?)endbfchar\n/g;
const PAIR = /<([0-9A-F]{4})> (<[0-9A-F]+>)/g;
const COMMENT = /^%.*\n?/gm;

/** So many ranges one operator takes. */
const MOST_RANGES = 100;

/**
 * What maps the glyphs of a font to characters, without comments, and with the glyphs that follow one another said once.
 * @see Adobe Technical Note #5411, ToUnicode Mapping File Tutorial, 2.1
 */
export function shortenCharacterMap(map: string): string {
  const pairs = [...map.matchAll(SECTION)].flatMap(([, section = '']) => [...section.matchAll(PAIR)]);
  const ranges: { first: number; characters: string[] }[] = [];
  for (const [, digits = '', characters = ''] of pairs) {
    const glyph = parseInt(digits, 16);
    const range = ranges.at(-1);
    // Within a range the first byte of a glyph stays the same.
    if (range && glyph % 256 !== 0 && glyph === range.first + range.characters.length)
      range.characters.push(characters);
    else ranges.push({ first: glyph, characters: [characters] });
  }
  let isWritten = false;
  return map.replace(COMMENT, '').replace(SECTION, () => {
    if (isWritten) return '';
    isWritten = true;
    const groups = Array.from({ length: Math.ceil(ranges.length / MOST_RANGES) }, (_, at) =>
      ranges.slice(at * MOST_RANGES, (at + 1) * MOST_RANGES),
    );
    return groups
      .map((group) => `${group.length} beginbfrange\n${group.map(formatRange).join('\n')}\nendbfrange\n`)
      .join('');
  });
}

const formatRange = ({ first, characters }: { first: number; characters: string[] }): string =>
  `<${hex(first)}><${hex(first + characters.length - 1)}>[${characters.join('')}]`;

const hex = (glyph: number): string => glyph.toString(16).toUpperCase().padStart(4, '0');
