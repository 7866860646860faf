import { compactObject, renumber } from './compact-object.ts';
import { joinLists } from './join-lists.ts';
import { leadLinks, type Place } from './lead-links.ts';
import { findFollowing, leaveOut } from './marked-content.ts';
import { listPages } from './page-objects.ts';
import { buildStream, shortenStream } from './shorten-stream.ts';
import { shortenStructure } from './shorten-structure.ts';
import { formatElement, formatOwners, takeStructure } from './structure.ts';

/** So many objects go into one stream; a reader unpacks a whole stream to see one of them, a large one in a millisecond. */
const IN_STREAM = 4000;

/**
 * Writes a PDF anew with its small objects gathered into compressed streams, which halves a tagged document, and with
 * shorter numbers in its pages. What the document holds does not change.
 * @param places where its links within the document may lead
 * @see ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams)
 */
export function packPdf(pdf: Uint8Array, places: readonly Place[] = []): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { objects, trailer } = readObjects(source);
  const parts: Buffer[] = [source.subarray(0, headerLength(source))];
  const entries = new Map<number, readonly [kind: number, first: number, second: number]>();
  let offset = parts[0]?.length ?? 0;
  const put = (id: number, body: Buffer): void => {
    const bytes = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    entries.set(id, [1, offset, 0]);
    offset += bytes.length;
    parts.push(bytes);
  };
  const words = wordsOf(objects);
  const structure = takeStructure(words);
  const pages = listPages(words);
  const hangings = leadLinks(words, structure.elements, { pages, places, next: Math.max(...objects.keys()) + 1 });
  shortenStructure(structure);
  joinLists(structure.elements);
  const streams = [...objects].filter(([, body]) => isStream(body));
  const { elements, owners } = structure;
  const inOrder = [...streams.map(([id]) => id), ...elements.keys(), ...owners.keys(), ...words.keys()];
  const numbers = new Map(inOrder.map((id, at) => [id, at + 1]));
  const numberOf = (id: number): number => numbers.get(id) ?? id;
  const following = findFollowing(structure, pages);
  const joined = new Map<number, ReadonlySet<number>>();
  const packed = streams.map(([id, body]): [number, Buffer] => {
    const marks = following.get(id);
    const page = marks && { following: marks, hangings: hangings.get(id) };
    const { stream, joined: parts } = shortenStream(renumberStream(body, numbers), page);
    if (parts) joined.set(id, parts);
    return [numberOf(id), stream];
  });
  leaveOut(joined, structure, pages);
  const written = [
    ...[...elements].map(([id, element]) => [id, formatElement(element, numbers)] as const),
    ...[...owners].map(([id, row]) => [id, formatOwners(row, numbers)] as const),
    ...[...words].map(([id, text]) => [id, compactObject(text, numbers)] as const),
  ];
  const small = written.map(([id, text]): [number, Buffer] => [numberOf(id), Buffer.from(text, 'latin1')]);
  let next = numbers.size + 1;
  for (let start = 0; start < small.length; start += IN_STREAM) {
    const group = small.slice(start, start + IN_STREAM);
    group.forEach(([id], index) => entries.set(id, [2, next, index]));
    packed.push([next++, buildObjectStream(group)]);
  }
  for (const [id, stream] of packed) put(id, stream);
  entries.set(next, [1, offset, 0]);
  const end = Buffer.from(`\nendobj\nstartxref\n${offset}\n%%EOF\n`);
  const references = buildReferences(entries, next + 1, renumber(trailer, numbers));
  parts.push(Buffer.from(`${next} 0 obj\n`), references, end);
  return Buffer.concat(parts);
}

/** A stream whose dictionary has the new numbers of objects. */
function renumberStream(body: Buffer, numbers: ReadonlyMap<number, number>): Buffer {
  const end = body.indexOf('stream');
  const dictionary = body.toString('latin1', 0, end);
  if (!dictionary.includes(' 0 R')) return body;
  return Buffer.concat([Buffer.from(renumber(dictionary, numbers), 'latin1'), body.subarray(end)]);
}

/** How many pages a document has, as its compiler wrote it. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1] ?? 0);
}

/** What is no stream, as text. */
const wordsOf = (objects: ReadonlyMap<number, Buffer>): Map<number, string> =>
  new Map([...objects].filter(([, body]) => !isStream(body)).map(([id, body]) => [id, body.toString('latin1')]));

const isStream = (body: Buffer): boolean => body.subarray(-9).toString('latin1') === 'endstream';

/** The version and the comment that marks the file as binary. */
const headerLength = (source: Buffer): number => source.indexOf('\n', source.indexOf('\n') + 1) + 1;

function readObjects(source: Buffer): { objects: Map<number, Buffer>; trailer: string } {
  const tail = source.toString('latin1', source.lastIndexOf('startxref'));
  const table = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const [head = '', ...lines] = source
    .toString('latin1', table, source.lastIndexOf('trailer'))
    .trim()
    .split('\n')
    .slice(1);
  const first = Number(head.split(' ')[0]);
  const starts = lines.flatMap((line, i) => {
    const [, start = '', kind] = /^(\d{10}) \d{5} ([nf])/.exec(line) ?? [];
    return kind === 'n' ? [{ id: first + i, start: Number(start) }] : [];
  });
  const inOrder = starts.toSorted((a, b) => a.start - b.start);
  const objects = inOrder.map(({ id, start }, i): [number, Buffer] => {
    const end = source.lastIndexOf('endobj', inOrder[i + 1]?.start ?? table);
    return [id, trim(source.subarray(source.indexOf('obj', start) + 3, end))];
  });
  const trailer = source.toString(
    'latin1',
    source.lastIndexOf('trailer') + 'trailer'.length,
    source.lastIndexOf('startxref'),
  );
  return { objects: new Map(objects.toSorted(([a], [b]) => a - b)), trailer };
}

function trim(bytes: Buffer): Buffer {
  const isSpace = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d || byte === 0x20;
  let [start, end] = [0, bytes.length];
  while (isSpace(bytes[start])) start++;
  while (isSpace(bytes[end - 1])) end--;
  return bytes.subarray(start, end);
}

function buildObjectStream(group: readonly (readonly [number, Buffer])[]): Buffer {
  let offset = 0;
  const index = group.map(([id, body]) => {
    const entry = `${id} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const body = Buffer.concat([head, ...group.flatMap(([, bytes]) => [bytes, Buffer.from('\n')])]);
  return buildStream(`/Type /ObjStm /N ${group.length} /First ${head.length}`, body);
}

function buildReferences(
  entries: ReadonlyMap<number, readonly [number, number, number]>,
  size: number,
  trailer: string,
): Buffer {
  const table = Buffer.alloc(size * 7);
  table.writeUInt16BE(0xffff, 5);
  for (const [id, [kind, first, second]] of entries) {
    table.writeUInt8(kind, id * 7);
    table.writeUInt32BE(first, id * 7 + 1);
    table.writeUInt16BE(second, id * 7 + 5);
  }
  const predictor = '/DecodeParms << /Predictor 12 /Columns 7 >>';
  const kept = ['Root', 'Info'].flatMap((name) => new RegExp(`/${name} \\d+ 0 R`).exec(trailer) ?? []);
  const id = /\/ID \[[^\]]*\]/.exec(trailer)?.[0] ?? '';
  return buildStream(
    `/Type /XRef /Size ${size} /W [1 4 2] ${predictor} ${kept.join(' ')} ${id}`,
    lessRowAbove(table, 7),
  );
}

/** Each row as its difference from the row above: the numbers rise evenly, so little is left of them. */
function lessRowAbove(table: Buffer, width: number): Buffer {
  const rows = table.length / width;
  const out = Buffer.alloc(rows * (width + 1));
  for (let row = 0; row < rows; row++) {
    out[row * (width + 1)] = 2;
    for (let at = 0; at < width; at++) {
      const above = row === 0 ? 0 : (table[(row - 1) * width + at] ?? 0);
      out[row * (width + 1) + 1 + at] = ((table[row * width + at] ?? 0) - above) & 0xff;
    }
  }
  return out;
}
