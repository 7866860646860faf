/** Raw HTML that an article may hold: words of the text, never blocks of the page, and no attribute that acts or loads. */
export const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  'abbr b bdi bdo br cite del dd details dfn dl dt em i ins kbd mark q s samp small span strong sub summary sup u var wbr'.split(
    ' ',
  ),
);
export const ALLOWED_ATTRIBUTES: ReadonlySet<string> = new Set(['title', 'lang', 'dir']);
