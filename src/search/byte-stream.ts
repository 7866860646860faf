/** Whole numbers from 0 to 2^32, in as few bytes as each needs: seven bits a byte, the lowest first (LEB128). */
export class ByteWriter {
  private bytes = new Uint8Array(16);
  length = 0;

  number(value: number): void {
    let at = this.length;
    if (at + 5 > this.bytes.length) this.grow(5);
    const { bytes } = this;
    let rest = value;
    while (rest > 0x7f) {
      bytes[at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[at++] = rest;
    this.length = at;
  }

  byte(value: number): void {
    if (this.length + 1 > this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  append(more: Uint8Array): void {
    if (this.length + more.length > this.bytes.length) this.grow(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  /** Appends a short part of other bytes. */
  copy(from: Uint8Array, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) this.grow(end - start);
    for (let at = start; at < end; at += 1) this.bytes[this.length++] = from[at] as number;
  }

  /** Begins anew, in the same room. */
  clear(): void {
    this.length = 0;
  }

  /** What was written; good until more is. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.length + by, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; ; shift += 7) {
      const next = this.byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value >>> 0;
    }
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** A file that begins with a line of JSON and goes on with bytes. */
export function joinHead(head: unknown, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.append(new TextEncoder().encode(`${JSON.stringify(head)}\n`));
  writer.append(rest);
  return writer.written();
}

const NEW_LINE = 10;

export function splitHead<Head>(file: Uint8Array): { head: Head; rest: Uint8Array } {
  const end = file.indexOf(NEW_LINE);
  return { head: JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Head, rest: file.subarray(end + 1) };
}
