/**
 * Gives a TrueType or OpenType font another family name. A face of ours can then never be taken for one of the same name
 * that is installed on the machine, and the parts of a typeface can be told apart.
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function renameFont(font: Uint8Array, family: string): Buffer {
  const tables = readTables(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  tables.set('name', buildNames(family));
  return writeTables(font, tables);
}

const HEADER = 12;
const RECORD = 16;

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = HEADER + i * RECORD;
    const start = font.readUInt32BE(record + 8);
    tables.set(
      font.toString('latin1', record, record + 4),
      font.subarray(start, start + font.readUInt32BE(record + 12)),
    );
  }
  return tables;
}

/** Family, full and PostScript name, for Windows and in English: all that a compiler of documents asks for. */
function buildNames(family: string): Buffer {
  const names = [
    [1, family],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const;
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = Buffer.alloc(6 + names.length * 12);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  let offset = 0;
  names.forEach(([id], i) => {
    const length = texts[i]?.length ?? 0;
    [3, 1, 0x409, id, length, offset].forEach((value, at) => records.writeUInt16BE(value, 6 + i * 12 + at * 2));
    offset += length;
  });
  return Buffer.concat([records, ...texts]);
}

function writeTables(font: Uint8Array, tables: ReadonlyMap<string, Buffer>): Buffer {
  const head = Buffer.alloc(HEADER + tables.size * RECORD);
  Buffer.from(font.buffer, font.byteOffset, HEADER).copy(head);
  head.writeUInt16BE(tables.size, 4);
  const bodies: Buffer[] = [];
  let offset = head.length;
  [...tables].forEach(([tag, body], i) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    const record = HEADER + i * RECORD;
    head.write(tag, record, 'latin1');
    head.writeUInt32BE(checksumOf(padded), record + 4);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(body.length, record + 12);
    offset += padded.length;
    bodies.push(padded);
  });
  return Buffer.concat([head, ...bodies]);
}

function checksumOf(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
