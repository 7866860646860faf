/** What Pagefind's files are made of: text, whole numbers, and lists of these (CBOR, RFC 8949, a small part of it). */
export type Cbor = string | number | Cbor[];

const [UNSIGNED, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4];

export function decodeCbor(bytes: Uint8Array): Cbor {
  const decoder = new TextDecoder();
  let at = 0;
  const readCount = (short: number): number => {
    if (short < 24) return short;
    const length = 2 ** (short - 24);
    if (length > 8) throw new Error(`CBOR: a length written as ${short} is not read here.`);
    let count = 0;
    for (const end = at + length; at < end; at += 1) count = count * 256 + (bytes[at] ?? 0);
    return count;
  };
  const read = (): Cbor => {
    const first = bytes[at++] ?? 0;
    const type = first >> 5;
    const count = readCount(first & 31);
    if (type === UNSIGNED) return count;
    if (type === NEGATIVE) return -1 - count;
    if (type === LIST) return Array.from({ length: count }, read);
    if (type !== TEXT) throw new Error(`CBOR: type ${type} is not read here.`);
    at += count;
    return decoder.decode(bytes.subarray(at - count, at));
  };
  return read();
}
