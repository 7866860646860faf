/** Finds what belongs to a stretch of a text without cutting it out: texts repeat their words, and cutting takes long. */
export class WordTable<T> {
  private slots = new Int32Array(1 << 12);
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  private readonly make: (word: string) => T;

  /** @param make gives what belongs to a word, the first time that it is met */
  constructor(make: (word: string) => T) {
    this.make = make;
  }

  get(text: string, start: number, end: number): T {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = this.slots[slot] as number; entry !== 0; entry = this.slots[slot] as number) {
      if (isAt(text, start, end, this.words[entry - 1] as string)) return this.values[entry - 1] as T;
      slot = (slot + 1) & mask;
    }
    const word = text.slice(start, end);
    const value = this.make(word);
    this.slots[slot] = this.words.push(word);
    this.values.push(value);
    if (this.words.length * 2 > this.slots.length) this.grow();
    return value;
  }

  get size(): number {
    return this.words.length;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (const [at, word] of this.words.entries()) {
      let hash = word.length;
      for (let i = 0; i < word.length; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = at + 1;
    }
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
