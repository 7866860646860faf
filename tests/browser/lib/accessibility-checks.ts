/** How every page is held against the rules of axe. A scheme or a medium changes colours and what is shown, not the rest. */
export interface Setting {
  words: string;
  width: number;
  colorScheme: 'light' | 'dark';
  media: 'screen' | 'print';
  /** The rules to hold a page against, where not all. */
  rules?: readonly string[];
  /** The rules that do not apply, where all others do. */
  without?: readonly string[];
}

/** Contrast of 7 to 1 for text, 4.5 to 1 for large text (WCAG 1.4.6), and links that can be told from their text. */
const COLOURS = ['color-contrast-enhanced', 'color-contrast', 'link-in-text-block'];

/** Rules that axe does not apply unless asked. */
export const EXTRA = ['target-size', 'color-contrast-enhanced'];

export const SETTINGS: readonly Setting[] = [
  { words: '1280 px wide, light', width: 1280, colorScheme: 'light', media: 'screen' },
  {
    words: '1280 px wide, dark: the rules on colours',
    width: 1280,
    colorScheme: 'dark',
    media: 'screen',
    rules: COLOURS,
  },
  { words: '320 px wide, light', width: 320, colorScheme: 'light', media: 'screen' },
  {
    words: '320 px wide, dark: the rules on colours',
    width: 320,
    colorScheme: 'dark',
    media: 'screen',
    rules: COLOURS,
  },
  {
    words: 'as printed',
    width: 794,
    colorScheme: 'light',
    media: 'print',
    // Paper has no targets, and the page from which one chooses what to print prints nothing of its own.
    without: ['target-size', 'page-has-heading-one'],
  },
];

/** What else the tests of this project hold, each with the file that does. */
export const CHECKS: readonly { words: string; file: string }[] = [
  {
    words: 'The keyboard alone reaches everything, in the order of the page, and shows where it is',
    file: 'tests/browser/keyboard.test.ts',
  },
  {
    words: 'Headings and landmarks of each kind of page are read aloud as they were written down',
    file: 'tests/browser/outline.test.ts',
  },
  {
    words: 'No page scrolls sideways at 320 px, which is what 400 % zoom leaves of 1280',
    file: 'tests/browser/widths.test.ts',
  },
  { words: 'Text at twice its size loses nothing', file: 'tests/browser/settings.test.ts' },
  {
    words: 'Where the reader’s system chooses the colours, the kinds of claims still differ in form',
    file: 'tests/browser/settings.test.ts',
  },
  { words: 'Nothing moves for readers who ask for less motion', file: 'tests/browser/settings.test.ts' },
  {
    words: 'A preview opens by pointer and by keyboard, stays while it is pointed at, and closes with Escape',
    file: 'tests/browser/previews.test.ts',
  },
  { words: 'Everything can be read without script', file: 'tests/browser/no-script.test.ts' },
  { words: 'Very long, strange and empty content breaks no page', file: 'tests/alone/strange-content.test.ts' },
];
