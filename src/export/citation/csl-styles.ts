/**
 * Styles in the Citation Style Language (CSL 1.0.2) for what a page of ours can be: a page of a site, or an article in
 * a serial that is read on this site. They follow The Chicago Manual of Style (18th edition, notes and bibliography: the
 * bibliography), the Publication Manual of the APA (7th edition: reference list), the MLA Handbook (9th edition:
 * containers), and for `plain` no handbook. The style for APA that comes with Citation.js says the same of such pages, but
 * takes a second to be read.
 */

const style = (
  id: string,
  title: string,
  macros: string,
  layout: string,
  end = '.',
): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" demote-non-dropping-particle="sort-only">
<info><title>${title}</title><id>readout-${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
${macros}
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix="${end}">${layout}</layout></bibliography>
</style>`;

const dateOf = (variable: string, parts: string, about = '<text term="circa" form="short" suffix=" "/>'): string =>
  `<choose><if is-uncertain-date="${variable}">${about}</if></choose><date variable="${variable}">${parts}</date>`;

const IS_IN_SERIAL = 'type="article-journal article-magazine" match="any"';

const american = '<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>';
const invertedNames = (and: string): string =>
  `<names variable="author"><name and="${and}" delimiter-precedes-last="always" name-as-sort-order="first"/></names>`;

export const chicago = style(
  'chicago',
  'Chicago',
  `<macro name="issued">${dateOf('issued', american)}</macro>
<macro name="original">${dateOf('original-date', american)}</macro>`,
  `<group delimiter=". ">
  ${invertedNames('text')}
  <text variable="title" quotes="true"/>
  <choose>
    <if ${IS_IN_SERIAL}>
      <group delimiter=": ">
        <choose>
          <if variable="volume">
            <group delimiter=" ">
              <group delimiter=", "><group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/></group><text variable="issue" prefix="no. "/></group>
              <text macro="issued" prefix="(" suffix=")"/>
            </group>
          </if>
          <else><group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="issue" prefix="no. "/><text macro="issued"/></group></else>
        </choose>
        <text variable="page"/>
      </group>
      <text variable="publisher" font-style="italic"/>
    </if>
    <else-if variable="original-publisher">
      <group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="original-publisher" prefix="after "/><text macro="original"/></group>
    </else-if>
    <else><group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="issued"/></group></else>
  </choose>
  <text variable="URL"/>
</group>`,
);

/** The dictionary of the APA, and so its manual, shortens “circa” to two letters. */
const ABOUT = '<text value="ca. "/>';
const yearFirst = '<date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/>';

export const apa = style(
  'apa',
  'APA',
  `<macro name="issued"><choose>
  <if variable="issued"><choose>
    <if type="article-journal">${dateOf('issued', '<date-part name="year"/>', ABOUT)}</if>
    <else>${dateOf('issued', yearFirst, ABOUT)}</else>
  </choose></if>
  <else><text term="no date" form="short"/></else>
</choose></macro>
<macro name="title"><choose>
  <if ${IS_IN_SERIAL}><text variable="title"/></if>
  <else><text variable="title" font-style="italic"/></else>
</choose></macro>
<macro name="author"><names variable="author">
  <name and="symbol" delimiter-precedes-last="always" name-as-sort-order="all" initialize-with=". " et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
  <substitute><text macro="title"/></substitute>
</names></macro>`,
  `<group delimiter=" ">
  <group delimiter=". ">
    <group delimiter=" ">
      <text macro="author" suffix="."/>
      <text macro="issued" prefix="(" suffix=")"/>
    </group>
    <choose><if variable="author"><text macro="title"/></if></choose>
    <choose>
      <if ${IS_IN_SERIAL}>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <group><text variable="volume" font-style="italic"/><text variable="issue" prefix="(" suffix=")"/></group>
          <text variable="page"/>
        </group>
      </if>
      <else><text variable="container-title"/></else>
    </choose>
    <text variable="URL"/>
  </group>
  <choose><if variable="original-date">
    <group prefix="(" suffix=")" delimiter=", "><date variable="original-date" prefix="Original work published "><date-part name="year"/></date><text variable="original-publisher"/></group>
  </if></choose>
</group>`,
  '',
);

const shortened =
  '<date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>';

export const mla = style(
  'mla',
  'MLA',
  `<macro name="issued">${dateOf('issued', shortened)}</macro>
<macro name="original">${dateOf('original-date', shortened)}</macro>`,
  `<group delimiter=". ">
  ${invertedNames('text')}
  <text variable="title" quotes="true"/>
  <choose>
    <if ${IS_IN_SERIAL}>
      <group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="volume" prefix="vol. "/><text variable="issue" prefix="no. "/><text macro="issued"/><group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group></group>
      <group delimiter=", "><text variable="publisher" font-style="italic"/><text variable="URL"/></group>
    </if>
    <else-if variable="original-publisher">
      <group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="original-publisher" prefix="after "/><text macro="original"/><text variable="URL"/></group>
    </else-if>
    <else><group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="issued"/><text variable="URL"/></group></else>
  </choose>
</group>`,
);

const british = '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>';

export const plain = style(
  'plain',
  'Plain',
  `<locale><style-options punctuation-in-quote="false"/></locale>
<macro name="issued">${dateOf('issued', british)}</macro>
<macro name="original">${dateOf('original-date', british)}</macro>`,
  `<group delimiter=", ">
  <names variable="author"><name and="text" delimiter-precedes-last="never"/></names>
  <text variable="title" quotes="true"/>
  <choose>
    <if ${IS_IN_SERIAL}>
      <group delimiter=", "><text variable="container-title"/><text variable="volume" prefix="vol. "/><text variable="issue" prefix="no. "/><text macro="issued"/><text variable="publisher" prefix="in "/></group>
    </if>
    <else-if variable="original-publisher">
      <group delimiter=", "><text variable="container-title"/><text variable="original-publisher" prefix="after "/><text macro="original"/></group>
    </else-if>
    <else><group delimiter=", "><text variable="container-title"/><text macro="issued"/></group></else>
  </choose>
  <text variable="URL"/>
</group>`,
  // A full stop after an address is taken for a part of it.
  '',
);
