import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { articleText, SOUND, type Files } from '#domain/testing/publication.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs `npm run check` on a publication that is there for the time of one test. */
async function check(
  files: Files,
  use: (run: (...args: string[]) => Promise<Run>, dir: string) => Promise<void>,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'readout-'));
  const run = (...args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      const env = { ...process.env, CONTENT_DIR: dir, FORCE_COLOR: '' };
      execFile(process.execPath, ['scripts/check.ts', ...args], { cwd: project, env }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out.replaceAll(`${dir}/`, ''), err }),
      );
    });
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      if (text !== null) await writeFile(join(dir, path), text);
    }
    await use(run, dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const BROKEN = {
  'actors/upland.yaml': 'name: Upland\ntype: land\n',
  'issues/heath.md': '---\ntitle: The heath\ncode: HEA\n---\n',
};

test('nothing wrong: a line that says so, and 0', async () => {
  await check({}, async (run) =>
    assert.deepEqual(await run(), { code: 0, out: 'Nothing is wrong in 10 files.\n', err: '' }),
  );
});

test('problems are printed file by file with their lines, and an error ends with 1', async () => {
  await check(BROKEN, async (run) => {
    const { code, out } = await run();
    assert.equal(code, 1);
    assert.equal(
      out,
      `actors/upland.yaml: 1 error

actors/upland.yaml:2:7  value-has-right-form  "type" cannot be "land".
    2 │ type: land
      │       ^^^^
    It should be one of: person, state, organisation.

issues/heath.md: 2 warnings

issues/heath.md:2:8  issue-is-listed  Warning: "The heath" has no place in the order of issues, so it comes last.
    2 │ title: The heath
      │        ^^^^^^^^^
    Add heath to "issues" in site.yaml.

issues/heath.md:2:8  issue-is-spoken-to  Warning: No section and no claim speaks to "The heath", so its page is empty.
    2 │ title: The heath
      │        ^^^^^^^^^
    Name it in an article as issue: heath, or remove the file.

1 error, 2 warnings in 2 of 11 files. Each rule has a page in docs/rules/.
`,
    );
  });
});

test('warnings alone end with 0', async () => {
  await check({ 'issues/heath.md': BROKEN['issues/heath.md'] }, async (run) => assert.equal((await run()).code, 0));
});

test('rules that are held otherwise are listed with their reasons', async () => {
  const site = `${SOUND['site.yaml'] ?? ''}checks:\n  - { rule: issue-is-listed, level: off, file: issues/heath.md, reason: It is new. }\n`;
  await check({ ...BROKEN, 'site.yaml': site }, async (run) => {
    const { out } = await run();
    assert.match(
      out,
      /Held otherwise here, as site\.yaml says:\n {4}issue-is-listed: off in issues\/heath\.md\. It is new\.\n$/,
    );
    assert.doesNotMatch(out, /no place in the order/);
  });
});

test('one rule or one file can be asked for', async () => {
  await check(BROKEN, async (run, dir) => {
    assert.match((await run('--rule', 'issue-is-listed')).out, /^issues\/heath\.md: 1 warning\n/);
    assert.equal((await run('--rule', 'issue-is-listed')).code, 0);
    for (const path of ['actors/upland.yaml', './actors/upland.yaml', join(dir, 'actors/upland.yaml')]) {
      assert.match(
        (await run('--file', path)).out,
        /^actors\/upland\.yaml: 1 error\n[^]*1 error in 1 of 11 files/,
        path,
      );
    }
  });
});

test('what cannot be asked for is told, and ends with 2', async () => {
  await check({}, async (run) => {
    const cases: [string[], RegExp][] = [
      [['--rule', 'issue-is-lsted'], /There is no rule "issue-is-lsted"\. Did you mean "issue-is-listed"\?/],
      [['--file', 'site.yml'], /There is no file "site\.yml" in .* Did you mean "site\.yaml"\?/],
      [['--format', 'xml'], /There is no format "xml": text, json, github\./],
      [['--rul', 'x'], /--rul/],
    ];
    for (const [args, expected] of cases) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, expected);
      assert.doesNotMatch(err, /\n\s+at /);
    }
    assert.match((await run('--help')).out, /npm run check/);
  });
});

test('for programs there is one list, in which every entry has the same keys', async () => {
  await check(BROKEN, async (run) => {
    const problems = JSON.parse((await run('--format', 'json')).out) as Record<string, unknown>[];
    assert.deepEqual(problems[0], {
      rule: 'value-has-right-form',
      level: 'error',
      file: 'actors/upland.yaml',
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 11,
      message: '"type" cannot be "land".',
      hint: 'It should be one of: person, state, organisation.',
      reason: null,
    });
    for (const problem of problems) assert.deepEqual(Object.keys(problem), Object.keys(problems[0] ?? {}));
  });
  await check({}, async (run) => assert.equal((await run('--format', 'json')).out, '[]\n'));
});

test('for GitHub every problem is a note at its line', async () => {
  await check(BROKEN, async (run) => {
    const [first, second] = (await run('--format', 'github')).out.split('\n');
    assert.equal(
      first,
      '::error file=actors/upland.yaml,line=2,endLine=2,col=7,endColumn=11,title=value-has-right-form::"type" cannot be "land".%0AIt should be one of: person, state, organisation.',
    );
    assert.match(second ?? '', /^::warning file=issues\/heath\.md,line=2,/);
  });
});

test('new numbers are added to the ledger, none is taken out, and nothing is written while there are errors', async () => {
  await check({ 'ledger.lock': 'WAT-1 the-sorrel\n' }, async (run, dir) => {
    assert.deepEqual(await run('--update-ledger'), {
      code: 0,
      out: '1 number added to ledger.lock, which now has 2.\n',
      err: '',
    });
    assert.match(await readFile(join(dir, 'ledger.lock'), 'utf8'), /^#.*\nWAT-1 the-sorrel\nWEI-1 the-sorrel\n$/);
    assert.match((await run('--update-ledger')).out, /has all 2 numbers already/);
    await writeFile(join(dir, 'articles/the-sorrel.mdx'), articleText().replace('WEI-1', 'WEI-2'));
    const { code, out, err } = await run('--update-ledger');
    assert.equal(code, 1);
    assert.match(err, /not changed, because the content has errors/);
    assert.match(out, /WEI-1 was published in "the-sorrel" and is in no article now/);
  });
});

test('no colour goes to a file, even if the page is full of odd characters', async () => {
  await check({ 'actors/upland.yaml': 'name: "Up\u202e\u0007land"\ntype: state\n' }, async (run) => {
    const { out } = await run();
    assert.match(out, /U\+202E/);
    assert.doesNotMatch(out, /[\u0007\u001b\u202e]/);
  });
});

test('a check of the same content says the same again, and of other content something else', async () => {
  await check(BROKEN, async (run, dir) => {
    const first = await run();
    assert.deepEqual(await run(), first);
    await writeFile(join(dir, 'actors/upland.yaml'), 'name: Upland\ntype: state\n');
    const mended = await run();
    assert.equal(mended.code, 0);
    assert.match(mended.out, /2 warnings in 1 of 11 files/);
    assert.match((await run('--format', 'json')).out, /^\[|^\{/);
  });
});
