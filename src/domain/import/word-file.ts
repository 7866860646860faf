import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import { RefusedInput, type Arrival } from './arrival.ts';
import { Notices } from './notice.ts';
import { htmlToTree } from './web-page.ts';
import { keepVisibleText } from './visible-text.ts';

/** The parts of a Word file that hold text, and how to read them. Pictures and embedded files are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|footnotes|endnotes|styles|numbering)\.xml|word\/_rels\/[^/]+\.rels)$/;
const MOST_BYTES = 40_000_000;

/** Titles and subtitles by the names that word processors give them. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Image Caption'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='footnote text'] => p:fresh",
  "p[style-name='endnote text'] => p:fresh",
];

/** Reads a .docx file: headings, emphasis, links, footnotes and endnotes, tables. */
export async function parseWordFile(bytes: Uint8Array): Promise<Arrival> {
  const notices = new Notices();
  const html = await toHtml(repack(unpack(bytes)));
  return { tree: htmlToTree(keepVisibleText(html, notices), notices), head: {}, notices: notices.list() };
}

/** Unpacks what is needed and no more, within a limit that holds before anything is unpacked and while it is. */
function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES)
          throw new RefusedInput(`Unpacked, this file would be larger than ${MOST_BYTES / 1e6} MB. No article is.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RefusedInput) throw error;
    throw new RefusedInput('This is not a Word file (.docx) that can be read: its archive is damaged.');
  }
  if (!parts['word/document.xml']) throw new RefusedInput('This is not a Word file (.docx): it holds no document.');
  for (const part of Object.values(parts)) refuseDeclarations(part);
  return parts;
}

/** Documents of word processors declare no entities; one that does wants to be expanded, or to fetch. */
function refuseDeclarations(part: Uint8Array): void {
  const text = new TextDecoder().decode(part.subarray(0, 20_000));
  const wide = new TextDecoder('utf-16le').decode(part.subarray(0, 20_000));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || /<!(?:DOCTYPE|ENTITY)/i.test(wide)) {
    throw new RefusedInput(
      'This Word file declares entities of its own. No word processor writes that, and it is not read.',
    );
  }
}

/** What was checked is what is read: a new archive, of the checked parts alone. */
const repack = (parts: Unzipped): Uint8Array =>
  zipSync({ ...parts, '[Content_Types].xml': parts['[Content_Types].xml'] ?? strToU8(CONTENT_TYPES) }, { level: 0 });

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

async function toHtml(archive: Uint8Array): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: archive } as never,
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        idPrefix: 'note-',
        externalFileAccess: false,
      } as never,
    );
    return result.value;
  } catch {
    throw new RefusedInput('This Word file cannot be read: its document is damaged.');
  }
}
