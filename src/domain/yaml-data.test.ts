import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { NUMBER, parseYamlData } from './yaml-data.ts';

test('plain data is read quickly; what is unusual or broken is left to the slow parser', () => {
  assert.deepEqual(parseYamlData('a: [1, b]\nc:\n'), { data: { a: [1, 'b'], c: null } });
  for (const text of [
    'a: &x 1',
    'a: *x',
    'a: !t x',
    '\ta: 1',
    '? a',
    '~: 1',
    '{null: 1}',
    '%YAML 1.1',
    'a: 1\na: 2',
    'a: [',
    '',
  ]) {
    assert.equal(parseYamlData(text), null, JSON.stringify(text));
  }
});

test('a number is one that is printed as it is written', () => {
  const numbers = ['0', '-1', '13', '46.5', '999999999'];
  const texts = ['1.10', '007', '-0', '1e3', '0x1F', '1_000', '.5', '1.', '12345678901', '2016-09', '+1', 'NaN'];
  assert.deepEqual(
    numbers.filter((text) => !NUMBER.test(text) || String(Number(text)) !== text),
    [],
  );
  assert.deepEqual(
    texts.filter((text) => NUMBER.test(text)),
    [],
  );
});

const number = { tag: 'tag:yaml.org,2002:float', default: true as const, test: NUMBER, resolve: Number };

/** What the slow parser reads; `undefined` where it finds a mistake. */
function readSlowly(text: string): unknown {
  const document = parseDocument(text, {
    schema: 'core',
    customTags: (tags) => [
      ...tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
      number,
    ],
    prettyErrors: false,
    logLevel: 'error',
  });
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

const SAMPLE = `title: 'The weir: a guide'
summary: >-
  How a number is read,
  and by whom.
publishedIn: { name: "Valley Notes", volume: 13, date: 2020-06~ }
claims:
  - id: WAT-1
    to: [reporters, the council]
    gist: It isn’t much. # a comment
    quote: |
      kept

       as it is
`;

test('both parsers agree on whatever the quick one accepts', () => {
  const signs = fc.constantFrom(...':-[]{}"\'#|>, \n.?\\~1', ': ', '- ', '  ', '\n\n', 'null', 'true', '1.0');
  const edits = fc.array(fc.tuple(fc.nat(SAMPLE.length), fc.nat(8), signs), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(edits, (changes) => {
      const text = changes.reduce((all, [at, cut, sign]) => all.slice(0, at) + sign + all.slice(at + cut), SAMPLE);
      const quick = parseYamlData(text);
      const slow = readSlowly(text);
      if (quick && slow !== undefined)
        assert.deepEqual(JSON.stringify(quick.data ?? null), JSON.stringify(slow ?? null));
    }),
    { numRuns: 500, seed: 1 },
  );
});
