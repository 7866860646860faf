import assert from 'node:assert/strict';
import test from 'node:test';
import { keepAllowedHtml } from './allowed-html.ts';

test('allowed tags stay, with title, lang and dir alone', () => {
  assert.equal(keepAllowedHtml('<ABBR title="x" class="y" onclick=z>A</ABBR>'), '<abbr title="x">A</abbr>');
  assert.equal(keepAllowedHtml('<bdo dir=rtl>'), '<bdo dir="rtl">');
});

test('other tags and comments are left out, and text stays text', () => {
  assert.equal(keepAllowedHtml('<script>a < b</script><!-- c -->'), 'a &lt; b');
  assert.equal(keepAllowedHtml('<a href="javascript:x">y</a><img src=x onerror=y>'), 'y');
});

test('a value cannot break out of its attribute', () => {
  assert.equal(keepAllowedHtml(`<b title='"><i onmouseover="x'>`), '<b title="&quot;&gt;&lt;i onmouseover=&quot;x">');
});
