import assert from 'node:assert/strict';
import test from 'node:test';
import { formatSource, identityOf, sourceSchema } from './source.ts';

const source = (fields: object = {}) =>
  sourceSchema.parse({ publisher: 'Valley Notes', issued: '2020-05-01', ...fields });

test('a source needs a publisher and a date, and is a document unless it is said to be something else', () => {
  assert.equal(source().type, 'document');
  assert.equal(sourceSchema.safeParse({ publisher: 'Valley Notes' }).success, false);
  assert.equal(sourceSchema.safeParse({ issued: '2020', publisher: 'A', type: 'newspaper' }).success, false);
  assert.equal(sourceSchema.safeParse({ issued: '2020', publisher: 'A', url: 'a.example' }).success, false);
});

test('two citations are one document if publisher, date, title and address agree', () => {
  assert.equal(identityOf(source({ note: 'seen' })), identityOf(source({ locator: 'p. 3' })));
  for (const other of [{ title: 'A' }, { url: 'https://a.example' }, { issued: '2020-05' }, { publisher: 'Other' }]) {
    assert.notEqual(identityOf(source(other)), identityOf(source()));
  }
});

test('a source in the margin is its publisher and date', () => {
  assert.equal(formatSource(source(), 'en-GB'), 'Valley Notes, 1 May 2020');
  assert.equal(formatSource(source({ issued: '2020-09-01' }), 'en-GB', 'short'), 'Valley Notes, 1 Sep 2020');
});
