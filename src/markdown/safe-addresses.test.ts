import assert from 'node:assert/strict';
import test from 'node:test';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { rehypeSafeAddresses } from './safe-addresses.ts';

const addressAfter = (href: string): unknown => {
  const link = h('a', 'words');
  link.properties['href'] = href;
  rehypeSafeAddresses()({ type: 'root', children: [link] } satisfies Root);
  return link.properties['href'];
};

test('addresses that open a page or a letter stay', () => {
  for (const address of [
    'https://river.example/a:b',
    'http://river.example',
    'mailto:a@b.example',
    '/issues/',
    '#LRV-2',
    '../a',
    '?q=a:b',
  ]) {
    assert.equal(addressAfter(address), address);
  }
});

test('addresses that could run are left out, however they are written', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:1',
    'java\tscript:1',
    ' javascript:1',
    '\u0001javascript:1',
    'data:text/html,x',
    'vbscript:1',
    'file:///etc/passwd',
  ]) {
    assert.equal(addressAfter(address), undefined, address);
  }
});
