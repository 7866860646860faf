import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { Hanging } from './hang-numbers.ts';
import { shortenCharacterMap } from './shorten-character-map.ts';
import { shortenContent } from './shorten-content.ts';

/** The packed content of a page, and nothing else: pictures, fonts and the like say in their dictionary what they are. */
const PAGE_CONTENT = /^<<\s*\/Length \d+\s+\/Filter \/FlateDecode\s*>>\s*stream\r?\n/;

/** What maps the glyphs of a font to characters stands there unpacked. */
const PLAIN = /^<<\s*\/Length \d+\s+(\/Type \/CMap[^>]*)>>\s*stream\r?\n/;

/**
 * A stream of a PDF, shorter: the content of a page in fewer words, and packed what was not.
 * @param following the parts of the page that may be joined to the one before them
 * @param hangings what is yet to be moved into its margin
 */
export function shortenStream(
  body: Buffer,
  following?: ReadonlySet<number>,
  hangings?: readonly Hanging[],
): { stream: Promise<Buffer>; joined?: Set<number> } {
  const head = body.toString('latin1', 0, 200);
  const [ofPage] = PAGE_CONTENT.exec(head) ?? [];
  if (ofPage !== undefined) {
    const content = inflateSync(body.subarray(ofPage.length)).toString('latin1');
    // A font, too, may say nothing of itself.
    if (!/^BT$/m.test(content)) return { stream: Promise.resolve(body) };
    const { content: short, joined } = shortenContent(content, following, hangings);
    return { stream: buildStream('', Buffer.from(short, 'latin1')), joined };
  }
  const [ofMap, about = ''] = PLAIN.exec(head) ?? [];
  if (ofMap === undefined) return { stream: Promise.resolve(body) };
  const map = body.toString('latin1', ofMap.length, body.lastIndexOf('endstream'));
  return { stream: buildStream(about.trim(), Buffer.from(shortenCharacterMap(map), 'latin1')) };
}

const pack = promisify<Buffer, { level: number; memLevel: number }, Buffer>(deflate);

/** Packed while other streams are still shortened. @param about what its dictionary says beside its length */
export async function buildStream(about: string, body: Buffer): Promise<Buffer> {
  const packed = await pack(body, { level: 8, memLevel: 9 });
  const head = `<< ${about} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
