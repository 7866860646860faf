import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';

/** A typeface that sets lines of text as outlines, so that a picture needs no font to be drawn. */
export interface Typeface {
  /** The width of a line at a size, in the units of the size. */
  measure(text: string, size: number): number;
  /** The outlines of a line (SVG path data), its baseline starting at a place. */
  outline(text: string, size: number, x: number, y: number): string;
}

interface SetGlyph {
  path: string;
  x: number;
  y: number;
}

/** @param bytes a TrueType or OpenType font */
export function openTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const pathsByGlyph = new Map<number, string>();
  const pathOf = (glyph: number): string => {
    const path = pathsByGlyph.get(glyph) ?? font.glyphToPath(glyph);
    pathsByGlyph.set(glyph, path);
    return path;
  };
  const set = (text: string): { glyphs: SetGlyph[]; advance: number } => {
    const buffer = new TextBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    let advance = 0;
    const glyphs = buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const glyph = { path: pathOf(codepoint), x: advance + xOffset, y: yOffset };
      advance += xAdvance;
      return glyph;
    });
    return { glyphs, advance };
  };
  return {
    measure: (text, size) => (set(text).advance * size) / face.upem,
    outline: (text, size, x, y) => {
      const scale = size / face.upem;
      return set(text)
        .glyphs.filter(({ path }) => path !== '')
        .map((glyph) => place(glyph.path, scale, x + glyph.x * scale, y - glyph.y * scale))
        .join('');
    },
  };
}

/** Font units go up, those of a picture down. A tenth of a pixel is as fine as a picture of this size shows. */
function place(path: string, scale: number, x: number, y: number): string {
  return path.replace(/([A-Z])([^A-Z]*)/g, (_, command: string, numbers: string) => {
    const values = (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const placed = values.map((value, at) => (at % 2 === 0 ? x + value * scale : y - value * scale));
    return command + placed.map((value) => value.toFixed(1)).join(' ');
  });
}
