import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { shortenStream } from './shorten-stream.ts';

const packed = deflateSync(Buffer.from('BT\n0 Tr\nET\n1.23456 0 m'));
const streamOf = (more: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<<\n  /Length ${packed.length}\n  /Filter /FlateDecode${more}\n>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);

const read = (stream: Buffer): { length: number; content: Buffer; head: string } => {
  const [all = '', head = '', length = ''] =
    /^(<<[^]*?\/Length (\d+)[^]*?>>\nstream\n)/.exec(stream.toString('latin1')) ?? [];
  return { head, length: Number(length), content: stream.subarray(all.length, -'\nendstream'.length) };
};

test('of what is packed already only the content of a page is touched', () => {
  for (const other of [streamOf('\n  /Type /XObject'), streamOf('')]) {
    assert.equal(shortenStream(other).stream, other);
  }
  const { content, length } = read(shortenStream(streamOf(''), { following: new Set() }).stream);
  assert.equal(content.length, length);
  assert.equal(inflateSync(content).toString(), 'BT\nET\n1.23 0 m');
});

test('a map of glyphs is packed', () => {
  const map = 'begincmap endcmap';
  const plain = Buffer.from(`<<\n  /Length ${map.length}\n  /Type /CMap\n  /WMode 0\n>>\nstream\n${map}\nendstream`);
  const { content, length, head } = read(shortenStream(plain).stream);
  assert.equal(content.length, length);
  assert.match(head, /\/Type \/CMap\s+\/WMode 0/);
  assert.equal(inflateSync(content).toString().trim(), map);
});
