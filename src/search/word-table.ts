/** Numbers the words of texts without cutting them out: texts repeat their words, and cutting takes long. */
export class WordTable {
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  readonly words: string[] = [];

  /** The number of the word that stands in a stretch of a text; a new word gets the next number. */
  numberOf(text: string, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot] as number; entry !== 0; entry = this.slots[slot] as number) {
      if (this.hashes[entry - 1] === hash && isAt(text, start, end, this.words[entry - 1] as string)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.words.push(text.slice(start, end)) - 1;
    this.slots[slot] = number + 1;
    this.hashes[number] = hash;
    if (this.words.length === this.hashes.length) this.grow();
    return number;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.words.length; number += 1) {
      let slot = (hashes[number] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
