import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { shortenContent, shortenStream } from './shorten-content.ts';

test('numbers are as long as they can be seen, scales and colours a little longer', () => {
  assert.equal(
    shortenContent(
      '1 0 0 -1 56.692913 797.9508 cm\n0.22745098 0.24705882 0.27058825 scn\n[<0001> 9.9999695 <000a>] TJ',
    ),
    '1 0 0 -1 56.69 797.95 cm\n0.2275 0.2471 0.2706 scn\n[<0001> 10 <000a>] TJ',
  );
  assert.equal(shortenContent('0.000012 0 0 0.00123456 0 0 cm'), '0.000012 0 0 0.001235 0 0 cm');
});

test('words are left as they are', () => {
  const words = '/Span << /ActualText (3.14159 cm) /MCID 0 >> BDC';
  assert.equal(shortenContent(words), words);
  assert.equal(shortenContent('(3.14159) 1.23456 cm'), '(3.14159) 1.23456 cm');
});

test('how text is drawn is said where it is not always the same', () => {
  assert.equal(shortenContent('BT\n0 Tr\nET'), 'BT\nET');
  assert.equal(shortenContent('BT\n0 Tr\nET\nBT\n2 Tr\nET'), 'BT\n0 Tr\nET\nBT\n2 Tr\nET');
});

test('only the content of a page is touched', () => {
  const packed = deflateSync(Buffer.from('0 Tr\n1.23456 0 m'));
  const stream = (more: string): Buffer =>
    Buffer.concat([
      Buffer.from(`<<\n  /Length ${packed.length}\n  /Filter /FlateDecode${more}\n>>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]);
  const picture = stream('\n  /Type /XObject');
  assert.deepEqual(shortenStream(picture), picture);
  const text = shortenStream(stream('')).toString('latin1');
  const [, length = '', content = ''] = /Length (\d+)[^]*?stream\n([^]*)\nendstream$/.exec(text) ?? [];
  assert.equal(content.length, Number(length));
  assert.equal(inflateSync(Buffer.from(content, 'latin1')).toString(), '1.23 0 m');
});
