/** What Pagefind's files are made of: text, whole numbers, and lists of these (CBOR, RFC 8949, a small part of it). */
export type Cbor = string | number | Cbor[];

/** The start of an item: what it is, its number or length, and where its content begins. */
export interface Head {
  type: number;
  count: number;
  next: number;
}

export const UNSIGNED = 0;
export const NEGATIVE = 1;
export const TEXT = 3;
export const LIST = 4;

export function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, count: short, next: at + 1 };
  const length = 2 ** (short - 24);
  if (length > 8) throw new Error(`CBOR: a length written as ${short} is not read here.`);
  let count = 0;
  for (let i = 1; i <= length; i += 1) count = count * 256 + (bytes[at + i] ?? 0);
  return { type, count, next: at + 1 + length };
}

/** Where the item that starts here ends. */
export function findItemEnd(bytes: Uint8Array, at: number): number {
  let open = 1;
  let end = at;
  while (open > 0) {
    const { type, count, next } = readHead(bytes, end);
    open += type === LIST ? count - 1 : -1;
    end = type === TEXT ? next + count : next;
  }
  return end;
}

export function decodeCbor(bytes: Uint8Array, start = 0): Cbor {
  const decoder = new TextDecoder();
  let at = start;
  const read = (): Cbor => {
    const { type, count, next } = readHead(bytes, at);
    if (![UNSIGNED, NEGATIVE, TEXT, LIST].includes(type)) throw new Error(`CBOR: type ${type} is not read here.`);
    at = type === TEXT ? next + count : next;
    if (type === UNSIGNED) return count;
    if (type === NEGATIVE) return -1 - count;
    if (type === TEXT) return decoder.decode(bytes.subarray(next, at));
    return Array.from({ length: count }, read);
  };
  return read();
}

export function encodeCbor(value: Cbor): Uint8Array {
  if (Array.isArray(value)) return joinBytes([encodeHead(LIST, value.length), ...value.map(encodeCbor)]);
  if (typeof value === 'number') return value < 0 ? encodeHead(NEGATIVE, -1 - value) : encodeHead(UNSIGNED, value);
  const text = new TextEncoder().encode(value);
  return joinBytes([encodeHead(TEXT, text.length), text]);
}

export function encodeHead(type: number, count: number): Uint8Array {
  const first = type << 5;
  if (count < 24) return Uint8Array.of(first | count);
  const length = count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
  const head = new Uint8Array(1 + length);
  head[0] = first | (24 + Math.log2(length));
  for (let i = 0; i < length; i += 1) head[length - i] = Math.floor(count / 256 ** i) % 256;
  return head;
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
