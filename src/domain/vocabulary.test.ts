import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE_COMPONENTS, PAGE_COMPONENTS } from './vocabulary.ts';

test('no component is listed twice, and no attribute is both needed and not', () => {
  for (const forms of [ARTICLE_COMPONENTS, PAGE_COMPONENTS]) {
    assert.equal(new Set(forms.map(({ name }) => name)).size, forms.length);
    for (const { required, optional } of forms)
      assert.equal(new Set([...required, ...optional]).size, required.length + optional.length);
  }
});
