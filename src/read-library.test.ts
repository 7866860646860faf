import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { articleText, SOUND } from '#domain/testing/publication.ts';
import { contentDir, readLibrary } from './read-library.ts';
import { decodeText, readTextFile } from './read-text-file.ts';

type Content = Readonly<Record<string, string | Uint8Array>>;

/** Runs in a content folder that is there for the time of one test. */
async function inFolder(files: Content, use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'readout-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const sound = Object.fromEntries(Object.entries(SOUND).map(([path, text]) => [path, text ?? '']));
const ARTICLE = 'articles/the-sorrel.mdx';

/** What is told of files, without the folder and without repeating the rule. */
async function toldOf(dir: string): Promise<string[]> {
  const { problems } = await readLibrary(dir);
  return problems.map(({ rule, location, message }) => {
    assert.equal(rule, 'file-is-readable');
    return `${location.file.replace(`${dir}/`, '')}:${location.line}:${location.column} ${message}`;
  });
}

test('a publication is read from disk, each file by its place', async () => {
  await inFolder(
    {
      ...sound,
      'snapshots/a.txt': 'Words.',
      'ledger.lock': 'WAT-1 the-sorrel\n',
      '.DS_Store': 'x',
      'articles/.draft.mdx': 'x',
    },
    async (dir) => {
      const library = await readLibrary(dir);
      assert.deepEqual(library.problems, []);
      assert.deepEqual([library.articles.length, library.issues.length, library.actors.length], [1, 2, 3]);
      assert.equal(library.snapshots.get('a.txt'), 'Words.');
      assert.equal(library.ledgerLock?.numbers.length, 1);
      assert.equal(library.files.has('.DS_Store'), false);
    },
  );
});

test('a byte order mark and line ends of any kind change nothing, and no place', async () => {
  const text = articleText();
  for (const odd of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `\uFEFF${text.replaceAll('\n', '\r')}`]) {
    await inFolder({ ...sound, [ARTICLE]: odd }, async (dir) => {
      const { problems, articles } = await readLibrary(dir);
      assert.deepEqual(problems, []);
      assert.equal(articles[0]?.locationOf(['title']).column, 8);
      assert.equal(articles[0]?.locationOf(['title']).line, 2);
      assert.equal(articles[0]?.claims.length, 2);
    });
  }
});

test('a file that is no text is told in a sentence', async () => {
  const files = {
    'actors/nul.yaml': 'name: A\u0000B\n',
    'actors/latin.yaml': new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9]),
    'actors/utf16.yaml': Buffer.from('\uFEFFname: A', 'utf16le'),
  };
  await inFolder({ ...sound, ...files }, async (dir) => {
    assert.deepEqual(await toldOf(dir), [
      'actors/latin.yaml:1:1 This file is not UTF-8 text.',
      'actors/nul.yaml:1:1 This file is not text: it holds NUL bytes.',
      'actors/utf16.yaml:1:1 This file is in the encoding UTF-16.',
    ]);
  });
});

test('a file of fifty megabytes is not read', async () => {
  await inFolder({ ...sound, 'articles/huge.mdx': Buffer.alloc(50_000_000, 'a') }, async (dir) => {
    assert.deepEqual(await toldOf(dir), ['articles/huge.mdx:1:1 This file is 50.0 MB long; at most 5 MB are read.']);
  });
});

test('a folder in the place of a file, and links that lead nowhere, are told', async () => {
  await inFolder(sound, async (dir) => {
    await mkdir(join(dir, 'articles/folder.mdx'));
    await symlink('nowhere.yaml', join(dir, 'actors/broken.yaml'));
    await symlink('loop.yaml', join(dir, 'actors/loop.yaml'));
    assert.deepEqual(await toldOf(dir), [
      'actors/broken.yaml:1:1 This is a link to a file that does not exist.',
      'actors/loop.yaml:1:1 This is a link that leads back to itself.',
      'articles/folder.mdx:1:1 This is a folder, and a file is expected here.',
    ]);
  });
});

test(
  'a file that may not be read is told',
  { skip: process.getuid?.() === 0 && 'root may read everything' },
  async () => {
    await inFolder(sound, async (dir) => {
      await chmod(join(dir, ARTICLE), 0);
      assert.deepEqual(await toldOf(dir), [`${ARTICLE}:1:1 This file may not be read: its permissions forbid it.`]);
    });
  },
);

test('an empty file, and one of white space, have no keys', async () => {
  await inFolder({ ...sound, 'actors/empty.yaml': '', 'articles/blank.mdx': '\n\n' }, async (dir) => {
    const { problems } = await readLibrary(dir);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['yaml-is-well-formed', 'yaml-is-well-formed'],
    );
  });
});

test('a folder that is not there is told, an empty one is empty', async () => {
  await inFolder({}, async (dir) => {
    const { problems } = await readLibrary(join(dir, 'nowhere'));
    assert.deepEqual(
      problems.map(({ rule, message }) => [rule, message]),
      [['file-is-readable', 'There is no publication here: this folder does not exist or cannot be read.']],
    );
    assert.equal((await readLibrary(dir)).files.size, 0);
  });
});

test('a file that changes is read again, one that does not is parsed once', async () => {
  await inFolder(sound, async (dir) => {
    const before = await readLibrary(dir);
    await writeFile(join(dir, 'actors/upland.yaml'), 'name: The Uplands\ntype: state\n');
    const after = await readLibrary(dir);
    assert.equal(after.actorsById.get('upland')?.name, 'The Uplands');
    assert.equal(after.articles[0]?.tree, before.articles[0]?.tree);
  });
});

test('the folder is content, or what CONTENT_DIR says; the address may be set from outside', async () => {
  const { CONTENT_DIR, SITE_URL } = process.env;
  try {
    delete process.env['CONTENT_DIR'];
    assert.equal(contentDir(), join(process.cwd(), 'content'));
    await inFolder(sound, async (dir) => {
      process.env['CONTENT_DIR'] = dir;
      process.env['SITE_URL'] = 'https://preview.example/';
      assert.equal((await readLibrary()).site.url, 'https://preview.example/');
    });
  } finally {
    for (const [name, value] of Object.entries({ CONTENT_DIR, SITE_URL })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
});

test('bytes are read as UTF-8', () => {
  assert.deepEqual(decodeText(new TextEncoder().encode('\uFEFFÉ\r\nx')), { text: 'É\nx' });
  assert.deepEqual(Object.keys(decodeText(new Uint8Array([0xff]))), ['message', 'hint']);
  assert.equal('text' in readTextFile('/nowhere/at/all'), false);
});
