import assert from 'node:assert/strict';
import test from 'node:test';
import { followProgress } from './progress.ts';

test('counts and the time left at the pace so far', () => {
  let time = 0;
  const { tell, format } = followProgress(() => time);
  assert.equal(format(), '');
  tell(1, 1_001, 'pictures');
  time = 1_000;
  tell(101, 1_001, 'pictures');
  assert.equal(format(), '101 of 1,001 pictures', 'too early for a guess');
  time = 10_000;
  tell(251, 1_001, 'pictures');
  assert.equal(format(), '251 of 1,001 pictures, 30 s left');
  time = 20_000;
  assert.equal(format(), '251 of 1,001 pictures, 20 s left');
  time = 100_000;
  assert.equal(format(), '251 of 1,001 pictures', 'it takes longer than at the pace so far');
  tell(301, 1_001, 'pictures');
  assert.equal(format(), '301 of 1,001 pictures, 4 min left');
});

test('each kind of thing has its own pace', () => {
  let time = 0;
  const { tell, format } = followProgress(() => time);
  tell(1, 10, 'pictures');
  time = 60_000;
  tell(1, 100, 'texts');
  assert.equal(format(), '1 of 100 texts');
  time = 64_000;
  tell(40, 100, 'texts');
  assert.equal(format(), '40 of 100 texts, 6 s left');
});

test('without a total only the count is told', () => {
  let time = 0;
  const { tell, format } = followProgress(() => time);
  tell(3);
  time = 60_000;
  tell(1_300);
  assert.equal(format(), '1,300');
});
