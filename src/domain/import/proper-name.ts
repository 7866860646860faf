/** A run of capitalised words, such as `Jane Roe` or `Ministry of Works`. */
export interface ProperName {
  name: string;
  start: number;
  end: number;
  /** Whether it begins a sentence, where any word has a capital letter. */
  isFirst: boolean;
}

const WORD = "(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Gov|Rep|St)\\.|\\p{Lu}[\\p{L}\\d’'-]*[\\p{L}\\d]|\\p{Lu}\\.|\\p{Lu}";
const INSIDE = '(?:of the|for the|of|for|and|de la|de|da|di|del|van der|van den|van|von|der|ter|bin|ibn|al|du|le|la)';
const NAME = new RegExp(`(?<![\\p{L}\\d])(?:${WORD})(?:\\s+(?:${INSIDE}\\s+)?(?:${WORD}))*`, 'gu');

/** Words that begin sentences and are no part of the name after them. */
const OPENERS = new Set(
  'The A An In On At By For From To Of With As If When While Since After Before But And Or Nor So Yet Then Thus Hence Here There This That These Those It Its He She They We I You His Her Their Our My Your Such Some Many Most All Both Each Every Any No Not Only Even Just Also Too Still Nevertheless Nonetheless However Moreover Furthermore Indeed Instead Meanwhile Later Earlier Recently Last Next During Despite Although Though Because Until Unless Whereas Whether Where What Who Whom Whose Why How According Asked Speaking Writing Two Three Four Five One Another Other Several Few Today Yesterday Tomorrow Now Once Again Perhaps Finally First Second Third Nobody Everybody Everyone Somebody Someone Anybody Anyone None Nothing Everything Something Much Little Asking Answering Whoever Upstream Downstream Back Far Close Under Over Between Among Against Without Within About Above Below Across Along Around Like Unlike Taken Regarding Given Let Whatever Whenever Wherever Neither Either Had Has Have Is Are Was Were Be Been Do Does Did Will Would Can Could May Might Shall Should Must See Cf More'.split(
    ' ',
  ),
);

/** The names in a text, a possessive ending left off, without the small words that begin a sentence. */
export function findProperNames(text: string): ProperName[] {
  return Array.from(text.matchAll(NAME), ({ 0: run, index }) => splitRun(run, index, text)).flat();
}

/** `Roe and Doe` are two names, `Bureau of Roads and Bridges` is one. */
function splitRun(run: string, start: number, text: string): ProperName[] {
  const names: ProperName[] = [];
  const isBody =
    /^(?:\S+\s+)*(?:Ministry|Department|Bureau|Office|Institute|Academy|Committee|Commission|Council|Association|Society|Board|Centre|Center|Union)\s+(?:of|for|on)\s/.test(
      run,
    );
  let at = start;
  for (const part of isBody ? [run] : run.split(/(\s+and\s+)/)) {
    if (!/^\s+and\s+$/.test(part)) names.push(...trimOpeners(part, at, text));
    at += part.length;
  }
  return names;
}

function trimOpeners(part: string, start: number, text: string): ProperName[] {
  let name = part;
  let from = start;
  const isFirst = /(?:^|[.!?:…][”"’»)\]]*\s+|[“"‘«]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
  for (let word = /^(\S+)(\s+|$)/.exec(name); word && OPENERS.has(word[1] ?? ''); word = /^(\S+)(\s+|$)/.exec(name)) {
    from += word[0].length;
    name = name.slice(word[0].length);
    const small = /^(?:of the|of|for|and|the)\s+/.exec(name);
    if (small) {
      from += small[0].length;
      name = name.slice(small[0].length);
    }
  }
  const plain = name.replace(/[’']s$/, '').replace(/[’'.-]$/, (end) => (/\p{Lu}\.$/u.test(name) ? end : ''));
  return plain === '' || /^\d+$/.test(plain)
    ? []
    : [{ name: plain, start: from, end: from + plain.length, isFirst: isFirst && from === start }];
}

/** Countries by their English names, as every JavaScript engine knows them. */
let countries: Set<string> | null = null;

export function isCountry(name: string): boolean {
  if (countries === null) {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    countries = new Set(codes.flatMap((code) => names.of(code) ?? []));
  }
  return countries.has(name.replace(/^the\s+/i, ''));
}
