/** A periodical with volume, number and pages, as a line of the head gives them. */
export interface SerialLine {
  name?: string;
  volume?: string;
  number?: string;
  pages?: string;
  /** A bare year in the line. */
  year?: string;
}

const VALUE = '([\\divxlcIVXLC]+[\\d/–-]*)';
const VOLUME = new RegExp(`\\b(?:volume|vol\\.?)\\s*:?\\s*${VALUE}`, 'i');
const NUMBER = new RegExp(`\\b(?:issue|number|no\\.?|nr\\.?)\\s*:?\\s*${VALUE}(?![\\p{L}])`, 'iu');
const PAGES = /\b(?:pp?\.|pages?)\s*(\d+(?:\s*[–-]\s*\d+)?)/i;
const COMPACT =
  /^(.{3,80}?),?\s+(\d{1,3})\s*(?:\((\d{1,4})\)|:(\d{1,3})|\.(\d{1,3}))(?:\s*\(([^)]*\d{4})\))?(?:\s*[,:]\s*(?:pp?\.?\s*)?(\d+\s*[–-]\s*\d+))?(?:[,.]?\s.*)?$/;
const LABEL =
  /^(?:publication|published in|journal|periodical|source|from|serial)\s*:\s*|^(?:this article (?:first )?appeared in|first published in|originally published in)\s+/i;

/** Reads a line such as `Publication: Basin Monitor Volume: 3 Issue: 12`; `null` where it gives neither volume nor number. */
export function findSerialLine(line: string): SerialLine | null {
  if (line.length > 240) return null;
  const volume = VOLUME.exec(line);
  const number = NUMBER.exec(line);
  if (
    volume ||
    (number && LABEL.test(line)) ||
    (number && /^[\p{Lu}]/u.test(line) && !/[.!?]\s*$/.test(line) && line.split(/\s+/).length <= 14)
  ) {
    const first = Math.min(volume?.index ?? Infinity, number?.index ?? Infinity);
    const name = line
      .slice(0, first)
      .replace(LABEL, '')
      .replace(/[\s,;:|·•(–—-]+$/u, '')
      .trim();
    const year = /\b((?:1[89]|20)\d\d)\b/.exec(line.slice(first))?.[1];
    const pages = PAGES.exec(line)?.[1];
    return {
      ...(name !== '' && { name }),
      ...(volume?.[1] !== undefined && { volume: volume[1] }),
      ...(number?.[1] !== undefined && { number: number[1] }),
      ...(pages !== undefined && { pages }),
      ...(year !== undefined && { year }),
    };
  }
  const [, name, compactVolume, inBrackets, afterColon, afterDot, year, pages] = COMPACT.exec(line) ?? [];
  const compactNumber = inBrackets ?? afterColon ?? afterDot;
  if (
    name === undefined ||
    compactVolume === undefined ||
    compactNumber === undefined ||
    !/^\p{Lu}/u.test(name) ||
    /[.!?]\s*$/.test(line)
  )
    return null;
  return {
    name: name.replace(LABEL, '').replace(/,$/, ''),
    volume: compactVolume,
    number: compactNumber,
    ...(pages !== undefined && { pages }),
    ...(year !== undefined && { year: /\d{4}/.exec(year)?.[0] ?? year }),
  };
}
