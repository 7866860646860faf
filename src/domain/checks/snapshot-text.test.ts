import assert from 'node:assert/strict';
import test from 'node:test';
import { textOf } from '../text.ts';
import { textOfSnapshot } from './snapshot-text.ts';

const read = (name: string, text: string) => textOf(textOfSnapshot(name, text).children);

test('plain text keeps its paragraphs', () => assert.equal(read('a.txt', 'One <b>.\n\nTwo.\n'), 'One <b>.\nTwo.\n'));

test('of a web page only the words are kept', () => {
  const page =
    '<head><title>No</title></head><script>no()</script><!-- no --><p>One &amp; <i>two</i>&#8217;s.</p><div>Three&nbsp;&#x2014;four &constructor;</div>';
  assert.equal(read('a.html', page).replace(/\s*\n\s*/g, '|'), 'One & two’s.|Three —four &constructor;');
});
