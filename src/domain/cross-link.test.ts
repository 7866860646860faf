import assert from 'node:assert/strict';
import test from 'node:test';
import { crossLinkSchema, formatLinkKind, LINK_KINDS } from './cross-link.ts';

test('a link has two ends, a kind and a reason', () => {
  const link = { from: 'weir', to: 'water', kind: 'supports', why: 'It does.' };
  assert.equal(crossLinkSchema.safeParse(link).success, true);
  assert.equal(crossLinkSchema.safeParse({ ...link, why: ' ' }).success, false);
  assert.equal(crossLinkSchema.safeParse({ ...link, kind: 'opposes' }).success, false);
});

test('a link reads from both of its ends', () => {
  assert.equal(formatLinkKind('depends-on', 'from'), 'Depends on');
  assert.equal(formatLinkKind('depends-on', 'to'), 'Needed by');
  for (const kind of LINK_KINDS) assert.ok(formatLinkKind(kind, 'to'));
});
