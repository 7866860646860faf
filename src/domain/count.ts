const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `1 claim`, `3 claims`; as a word up to twelve: `Four issues`. */
export function formatCount(count: number, noun: string, { asWord = false } = {}): string {
  const word = asWord ? WORDS[count] : undefined;
  const number = word === undefined ? String(count) : word.charAt(0).toUpperCase() + word.slice(1);
  return `${number} ${noun}${count === 1 ? '' : 's'}`;
}
