/** Lengths of texts in a byte, to within two in a hundred: twenty steps to each doubling, up to some 7,000 words. */
const STEPS = 20;

export const encodeLength = (words: number): number => Math.min(255, Math.round(STEPS * Math.log2(1 + words)));

export const decodeLength = (code: number): number => 2 ** (code / STEPS) - 1;
