const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `1 claim`, `3 claims`; as a word up to twelve at the start of a sentence (`Four issues`) or within it (`four issues`). */
export function formatCount(
  count: number,
  noun: string,
  { asWord = 'no' }: { asWord?: 'no' | 'start' | 'within' } = {},
): string {
  const word = asWord === 'no' ? undefined : WORDS[count];
  const number =
    word === undefined ? String(count) : asWord === 'start' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return `${number} ${noun}${count === 1 ? '' : 's'}`;
}
