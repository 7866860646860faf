import assert from 'node:assert/strict';
import test from 'node:test';
import { attributeQuotations } from './attribution.ts';
import { buildCast } from './cast.ts';
import { findQuoteStyle } from './quotation.ts';

function speakersIn(...paragraphs: string[]): (string | null)[] {
  const blocks = paragraphs.map((text) => ({ inline: { text, notes: [], italics: [], links: [] }, isSetApart: false }));
  const cast = buildCast(paragraphs, [], (name) => name.toLowerCase());
  return attributeQuotations(blocks, cast, findQuoteStyle(paragraphs.join('\n')))
    .flatMap(({ quotations }) => quotations)
    .map(({ speaker }) =>
      speaker && speaker.members.length > 0 ? speaker.members.map(({ name }) => name).join(' and ') : null,
    );
}

test('a verb of saying names the speaker, before the words and after them', () => {
  assert.deepEqual(speakersIn('Minister Jane Roe said that “the river is nobody’s to give”.'), ['Jane Roe']);
  assert.deepEqual(speakersIn('“The river is nobody’s,” said Jane Roe.'), ['Jane Roe']);
  assert.deepEqual(speakersIn('“The river is nobody’s,” the council’s clerk, Jane Roe, told reporters.'), ['Jane Roe']);
  assert.deepEqual(speakersIn('According to Jane Roe, an engineer, the dam is “old but not tired”.'), ['Jane Roe']);
});

test('what stands between the commas after a name is passed over', () => {
  assert.deepEqual(speakersIn('Jane Roe, a leading expert on Upland and Lowland, notes, “the river is tired”.'), [
    'Jane Roe',
  ]);
});

test('pronouns mean the person who fits', () => {
  assert.deepEqual(
    speakersIn(
      'Minister Jane Roe spoke first. She was brief. John Doe, a farmer, listened, and he nodded. “We have no water,” she said. “We have mud,” he replied.',
    ),
    ['Jane Roe', 'John Doe'],
  );
});

test('bodies speak through their texts', () => {
  assert.deepEqual(speakersIn('The River Council met. Its report warns of “a dry and quarrelsome year”.'), [
    'River Council',
  ]);
  assert.deepEqual(speakersIn('A spokesman for the River Council said it had “no comment to make”.'), [
    'River Council',
  ]);
});

test('who is not named is not guessed', () => {
  assert.deepEqual(speakersIn('Jane Roe, the minister, left. Officials said the talks were “long and very warm”.'), [
    null,
  ]);
  assert.deepEqual(speakersIn('The treaty speaks of “a season of want declared by all”.'), [null]);
});
