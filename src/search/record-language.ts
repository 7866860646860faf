/** The primary part of a language tag, by which words are stemmed: `en` of `en-GB`. */
export const baseLanguage = (language: string): string => language.toLowerCase().split('-')[0] ?? 'unknown';
