import assert from 'node:assert/strict';
import test from 'node:test';
import { articleText, buildPublication } from '../testing/publication.ts';
import { explainNearest, findInBody, findSnapshots, isInSnapshot, textIndexOf } from './words.ts';

const library = buildPublication({
  'articles/the-sorrel.mdx': articleText().replace('issued: 2020-05-03', 'issued: 2020-05-03, snapshot: minutes.html'),
  'snapshots/minutes.html': '<p>The sluice &ldquo;shall stay&rdquo; <b>shut</b>.</p>',
});
const [article] = library.articles;
assert.ok(article);

test('words are found in the body across its marks, and looked for once', () => {
  assert.equal(findInBody(article, 'closed the sluice').length, 1);
  assert.equal(findInBody(article, 'closed the sluice'), findInBody(article, 'closed the sluice'));
  assert.equal(textIndexOf(article.tree), textIndexOf(article.tree));
  assert.deepEqual(findInBody(article, 'opened the sluice'), []);
});

test('stored copies are those of the sources that are named', () => {
  const snapshots = findSnapshots(article, ['minutes'], library);
  assert.deepEqual(
    snapshots.map(({ name }) => name),
    ['minutes.html'],
  );
  assert.equal(isInSnapshot(snapshots, 'The sluice "shall stay" shut'), true);
  assert.equal(isInSnapshot(snapshots, 'ldquo'), false);
  assert.deepEqual(findSnapshots(article, ['notes'], library), []);
});

test('the nearest words are shown with what to change, wherever they stand', () => {
  assert.equal(
    explainNearest('Lowland has closed the sluice', article),
    'Nearest, on line 39: "Lowland closed the sluice". To get there, leave out what is in [-…-] and put in what is in {+…+}: Lowland [-has-] closed the sluice',
  );
  assert.match(
    explainNearest('The sluice shall stay closed', article, findSnapshots(article, ['minutes'], library)),
    /^Nearest, in snapshots\/minutes\.html/,
  );
  assert.match(explainNearest('lowland closed the sluice', article), /Only capitals or punctuation differ|leave out/);
  assert.match(explainNearest('nothing of the kind whatsoever', article), /^Nothing in the article is like them/);
});
