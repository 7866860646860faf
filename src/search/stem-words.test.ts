import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { stemWords, stopPagefind } from './stem-words.ts';

after(stopPagefind);

test('every word gets its stem, in its language', async () => {
  const stems = await stemWords(
    new Map([
      ['en', ['islands', 'opposed', 'policies', '2016', 'река', 'kor3']],
      ['de', ['hafen', 'hafens']],
      ['he', ['נהר']],
    ]),
  );
  assert.deepEqual([...(stems.get('en') ?? [])].sort(), [
    ['2016', '2016'],
    ['islands', 'island'],
    ['kor3', 'kor3'],
    ['opposed', 'oppos'],
    ['policies', 'polici'],
    ['река', 'река'],
  ]);
  assert.equal(stems.get('de')?.get('hafens'), stems.get('de')?.get('hafen'));
  assert.equal(stems.get('he')?.get('נהר'), 'נהר');
});
