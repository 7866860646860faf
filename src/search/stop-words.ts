/** Words that tell nothing of what is sought, beside others that do; by language. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about all am an and any anything are as at be been but by did do does everything for from had has have he her
    him his how i in into is it its me my not of on or our say said says she should so some something tell that the their
    them there these they thing this those to us was we were what when where which who whom whose why will with would you`,
};

export const stopWordsOf = (language: string): ReadonlySet<string> => new Set(STOP_WORDS[language]?.split(/\s+/));
