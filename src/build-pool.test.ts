import assert from 'node:assert/strict';
import test from 'node:test';
import { openBuildPool } from './build-pool.ts';

test('without further threads everything is done on this one, and every item once', async () => {
  const pool = openBuildPool('content');
  const done: number[] = [];
  const items = Array.from({ length: 20 }, (_, at) => at);
  const work = pool.share(
    items,
    async (some) => void done.push(...some),
    () => assert.fail('there is no other thread'),
  );
  assert.deepEqual(done, []);
  await work.join();
  assert.deepEqual(done, items);
  assert.equal(pool.room, 0);
  assert.equal(pool.ask('bodies', { slugs: [] }), null);
  await pool.close();
});

test('a further thread takes its share, and what fails there is told here', async (t) => {
  process.env['READOUT_THREADS'] = '2';
  t.after(() => delete process.env['READOUT_THREADS']);
  const pool = openBuildPool('content');
  t.after(() => pool.close());
  assert.equal(await pool.ask('bodies', { slugs: ['no-such-article'] }), 0);
  await assert.rejects(
    async () => pool.ask('page', { url: 'https://basin.example/', route: '/', component: 'none' }),
    /Nothing renders https:\/\/basin\.example\//,
  );
});
