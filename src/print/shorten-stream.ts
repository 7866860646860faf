import { deflateSync, inflateSync } from 'node:zlib';
import type { Hanging } from './hang-numbers.ts';
import { shortenCharacterMap } from './shorten-character-map.ts';
import { shortenContent } from './shorten-content.ts';

/** The packed content of a page; fonts may look the same, while pictures and the like say in their dictionary what they are. */
const PACKED = /^<<\s*\/Length \d+\s+\/Filter \/FlateDecode\s*>>\s*stream\r?\n/;

/** What maps the glyphs of a font to characters stands there unpacked. */
const PLAIN = /^<<\s*\/Length \d+\s+(\/Type \/CMap[^>]*)>>\s*stream\r?\n/;

/** What is known of the content of a page. */
interface PageContent {
  /** The parts of the page that may be joined to the one before them. */
  following: ReadonlySet<number>;
  /** What is yet to be moved into its margin. */
  hangings?: readonly Hanging[] | undefined;
}

/** A stream of a PDF, shorter: the content of a page in fewer words, and packed what was not. */
export function shortenStream(body: Buffer, page?: PageContent): { stream: Buffer; joined?: Set<number> } {
  const head = body.toString('latin1', 0, 200);
  const [ofPage] = (page && PACKED.exec(head)) ?? [];
  if (page && ofPage !== undefined) {
    const content = inflateSync(body.subarray(ofPage.length)).toString('latin1');
    const { content: short, joined } = shortenContent(content, page.following, page.hangings);
    return { stream: buildStream('', Buffer.from(short, 'latin1')), joined };
  }
  const [ofMap, about = ''] = PLAIN.exec(head) ?? [];
  if (ofMap === undefined) return { stream: body };
  const map = body.toString('latin1', ofMap.length, body.lastIndexOf('endstream'));
  return { stream: buildStream(about.trim(), Buffer.from(shortenCharacterMap(map), 'latin1')) };
}

/** @param about what its dictionary says beside its length */
export function buildStream(about: string, body: Buffer): Buffer {
  const packed = deflateSync(body, { level: 8, memLevel: 9 });
  const head = `<< ${about} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
