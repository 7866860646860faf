import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { riverBasin } from '#scripts/lib/publications.ts';
import { writeIndexOf } from '#search/write-index.ts';
import { openSite, type OpenSite } from './lib/open-site.ts';
import { readAddresses, readStatus } from './lib/results.ts';

const ARTICLES = {
  'die-haefen': {
    language: 'de',
    title: 'Die Häfen am unteren Fluss',
    text: 'Die Behörden schlossen die Häfen, weil die Schiffe nicht mehr schwammen.',
    quote: 'die Schiffe nicht mehr schwammen',
  },
  'מי-הנהר': {
    language: 'he',
    title: 'מי הנהר',
    text: 'הנהר אינו קורא פרוטוקולים, אמרה המהנדסת.',
    quote: 'הנהר אינו קורא פרוטוקולים',
  },
  kawa: {
    language: 'ja',
    title: '川の水',
    text: '川の水は誰も待たないと技師は言った。',
    quote: '川の水は誰も待たない',
  },
  plain: {
    language: 'en',
    title: 'The harbours',
    text: 'The boats were opposed to swimming.',
    quote: 'opposed to swimming',
  },
};

/** The river basin’s pages with the index of another publication: of the pages only the search is looked at. */
let site: OpenSite;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-languages-'));
  await writePublication(join(folder, 'content'));
  await cp(riverBasin.outDir, join(folder, 'site'), { recursive: true });
  await writeIndexOf(join(folder, 'content'), join(folder, 'site'));
  site = await openSite({ contentDir: join(folder, 'content'), outDir: join(folder, 'site') });
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function writePublication(dir: string): Promise<void> {
  for (const each of ['articles', 'issues', 'actors']) await mkdir(join(dir, each), { recursive: true });
  await writeFile(
    join(dir, 'site.yaml'),
    'title: Four tongues\ndescription: Four.\nlanguage: en-GB\nurl: https://basin.example/briefings/\nrights: Free.\nissues: [river]\n',
  );
  await writeFile(join(dir, 'issues/river.md'), '---\ntitle: The river\ncode: RIV\n---\n');
  await writeFile(join(dir, 'actors/engineer.yaml'), 'name: The engineer\ntype: person\n');
  for (const [i, { language, title, text, quote }] of Object.values(ARTICLES).entries())
    await writeFile(
      join(dir, `articles/article-${i}.md`),
      `---\ntitle: ${title}\nsummary: ${title}\nlanguage: ${language}\npublishedIn: { name: Paper, date: 2020 }\n` +
        `sections: [{ heading: One, issue: river }]\nsources: { paper: { publisher: Paper, issued: 2020, type: book } }\n` +
        `claims: [{ id: RIV-${i + 1}, issue: river, kind: statement, actor: engineer, said: 2020, gist: ${title}, quote: "${quote}", sources: [paper] }]\n` +
        `---\n\n## One\n\n${text}\n`,
    );
}

const find = async (words: string): Promise<string[]> => {
  const { page, context } = await site.open(`search/?q=${encodeURIComponent(words)}&type=claim`);
  await readStatus(page);
  const found = (await readAddresses(page)).map((address) => address.split('#')[1] ?? '');
  await context.close();
  return found;
};

test('words are stemmed by the language of their article', async () => {
  assert.deepEqual(await find('Hafen'), ['RIV-1']);
  assert.deepEqual(await find('Schiff'), ['RIV-1']);
  assert.deepEqual(await find('opposing swims'), ['RIV-4']);
});

test('Hebrew is found and shown from the right', async () => {
  assert.deepEqual(await find('הנהר'), ['RIV-2']);
  assert.deepEqual(await find('"אינו קורא"'), ['RIV-2']);
  const { page } = await site.open(`search/?q=${encodeURIComponent('פרוטוקולים')}&type=claim`);
  await readStatus(page);
  const marked = page.locator('li.claim bdi:has(mark)').first();
  assert.equal(await marked.evaluate((element) => getComputedStyle(element).direction), 'rtl');
});

test('characters of a script without spaces are found inside a sentence', async () => {
  assert.deepEqual(await find('誰も待たない'), ['RIV-3']);
  assert.deepEqual(await find('川の水'), ['RIV-3']);
});
