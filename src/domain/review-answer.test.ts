import assert from 'node:assert/strict';
import test from 'node:test';
import { applyAnswer, findQuestions } from './review-answer.ts';

const ARTICLE = `---
title: A title
summary: First sentence.
# A remark that stays.
sections:
  - { heading: Dam, issue: dam }
claims:
  - id: DAM-1
    issue: dam
    kind: statement
    actor: roe
    gist: A sentence.
    sources: [wire]
  - { id: DAM-2, issue: dam, kind: report, gist: Another., sources: [wire] }
review:
  - { place: summary, reason: R1 }
  - { place: 'claims[DAM-1].actor', reason: R2 }
  - { place: 'claims[DAM-1].gist', reason: R3 }
  - { place: 'claims[DAM-2]', reason: R4 }
  - { place: claims, reason: R5 }
---

The body.
`;

const answer = (text: string, place: string, given: Parameters<typeof applyAnswer>[2]): string | null => {
  const question = findQuestions(text).find(({ entry }) => entry.place === place);
  assert.ok(question);
  return applyAnswer(text, question, given);
};

test('each guess comes with what stands at its place', () => {
  assert.deepEqual(
    findQuestions(ARTICLE).map(({ value, canEdit, canDrop }) => [typeof value, canEdit, canDrop]),
    [
      ['string', true, false],
      ['string', true, true],
      ['string', true, true],
      ['object', true, true],
      ['undefined', false, false],
    ],
  );
});

test('accepting takes the entry out and leaves the value', () => {
  const text = answer(ARTICLE, 'summary', { kind: 'accept' }) ?? '';
  assert.match(text, /summary: First sentence\./);
  assert.doesNotMatch(text, /R1/);
  assert.match(text, /# A remark that stays\./);
  assert.match(text, /\n---\n\nThe body\.\n$/);
});

test('editing replaces the value; several actors are typed with commas', () => {
  assert.match(
    answer(ARTICLE, 'summary', { kind: 'edit', value: 'Mine: and new.' }) ?? '',
    /summary: 'Mine: and new\.'/,
  );
  assert.match(
    answer(ARTICLE, 'claims[DAM-1].actor', { kind: 'edit', value: 'roe, doe' }) ?? '',
    /actor: \[roe, doe\]/,
  );
  assert.match(
    answer(ARTICLE, 'claims[DAM-2]', { kind: 'edit', value: 'Mine.' }) ?? '',
    /id: DAM-2, issue: dam, kind: report, gist: Mine\./,
  );
});

test('dropping a claim takes all its guesses with it', () => {
  const text = answer(ARTICLE, 'claims[DAM-1].actor', { kind: 'drop' }) ?? '';
  assert.doesNotMatch(text, /DAM-1|R2|R3/);
  assert.match(text, /DAM-2/);
  assert.equal(answer(ARTICLE, 'summary', { kind: 'drop' }), null);
});

test('when the last guess is answered, the list is gone', () => {
  let text = ARTICLE;
  for (let question = findQuestions(text)[0]; question; question = findQuestions(text)[0])
    text = applyAnswer(text, question, { kind: 'accept' }) ?? '';
  assert.doesNotMatch(text, /review/);
});
