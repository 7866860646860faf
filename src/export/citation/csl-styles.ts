/**
 * Styles in the Citation Style Language (CSL 1.0.2) for what a page of ours can be: a page of a site, or an article in
 * a serial that is read on this site. They follow The Chicago Manual of Style (18th edition, notes and bibliography: the
 * bibliography), the MLA Handbook (9th edition: containers), and for `plain` no handbook. APA comes with Citation.js.
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

const dateOf = (variable: string, parts: string): string =>
  `<choose><if is-uncertain-date="${variable}"><text term="circa" form="short" suffix=" "/></if></choose><date variable="${variable}">${parts}</date>`;

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
