/** Verbs by which words are given to a speaker, in the forms in which articles have them. */
const STEMS: Readonly<Record<string, string>> = {
  said: 'say|says|said|saying',
  tell: 'tell|tells|told|telling',
  write: 'write|writes|wrote|written|writing',
  speak: 'speak|speaks|spoke|speaking|spoken',
  put: 'put|puts|putting',
  call: 'call|calls|called|calling',
  hold: 'hold|holds|held|holding',
  think: 'think|thinks|thought',
  make: 'made (?:it )?clear|makes (?:it )?clear|making (?:it )?clear|made the point|makes the point',
  go: 'went on(?: to say)?|goes on(?: to say)?',
  swear: 'swore|swears',
  read: 'reads|ran',
  have: 'had this to say|has this to say',
  see: 'saw|sees|seeing',
};
const REGULAR =
  'add allow admit acknowledge accuse affirm agree announce answer appeal argue ask assert assure assess blame boast cite claim comment complain concede conclude condemn confess confirm contend counter criticise criticize criticise caution characterise characterize charge declare demand denounce deny describe detail disclose dismiss dub elaborate emphasise emphasize endorse exclaim explain express hail highlight hint indicate inform insist instruct joke label lament maintain mention mock muse note object observe opine outline own phrase pledge point praise predict present press proclaim promise propose protest query question quip recall recommend refer reflect refuse reiterate reject remark remind repeat reply report request respond retort reveal scoff shout signal snap state stress submit suggest summarise summarize testify threaten thunder urge voice vow warn welcome whisper wonder'.split(
    ' ',
  );

const formsOf = (verb: string): string => {
  if (verb.endsWith('e')) return `${verb}|${verb}s|${verb}d|${verb.slice(0, -1)}ing`;
  if (/[^aeiou]y$/.test(verb)) return `${verb}|${verb.slice(0, -1)}ies|${verb.slice(0, -1)}ied|${verb}ing`;
  if (/(?:s|sh|ch|x)$/.test(verb)) return `${verb}|${verb}es|${verb}ed|${verb}ing`;
  if (/^(?:admit|refer|submit|quip|snap)$/.test(verb))
    return `${verb}|${verb}s|${verb}${verb.at(-1)}ed|${verb}${verb.at(-1)}ing`;
  return `${verb}|${verb}s|${verb}ed|${verb}ing`;
};

/** Source of an expression that matches one form of a verb of saying. */
export const SAYING_VERB = `(?:${[...Object.values(STEMS), ...REGULAR.map(formsOf)].join('|')})`;

/** What can stand between a subject and its verb. */
export const ADVERBS =
  '(?:(?:also|then|later|again|once|now|has|had|have|was|is|been|publicly|openly|privately|explicitly|repeatedly|recently|even|still|further|himself|herself|themselves|itself|himself|too|once again|once more|in turn|for (?:his|her|its|their) part|not only|never|once|only|simply|clearly|sharply|flatly|bluntly|dryly|quietly|reportedly|famously|rightly|subsequently|immediately|quickly|often|always|thus|likewise|similarly|accordingly|conspicuously|would|will|could|did|does|to|[a-z]+ly)\\s+)*';

/** Nouns that hold someone’s words: `Roe’s warning`, `a letter from the council`. */
export const SAYING_NOUN =
  '(?:statement|speech|letter|remark|remarks|comment|comments|address|warning|claim|claims|assertion|promise|demand|view|opinion|words|phrase|call|argument|reply|response|answer|report|memorandum|memo|note|post|article|essay|book|editorial|interview|testimony|complaint|appeal|declaration|communiqué|announcement|message|description|formula|motto|slogan|objection|conclusion|judgement|judgment|verdict|question|account|thesis|tweet|press release|notice|bulletin|circular|dispatch|column|term|plea)';
