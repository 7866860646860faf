import assert from 'node:assert/strict';
import test from 'node:test';
import { inflateSync } from 'node:zlib';
import { countPages, packPdf } from './pack-pdf.ts';

/** A document of one empty page, as a compiler writes it. */
function buildPdf(): Buffer {
  const objects = [
    '<<\n  /Type /Pages\n  /Count 1\n  /Kids [2 0 R]\n>>',
    '<<\n  /Type /Page\n  /Parent 1 0 R\n  /Contents 3 0 R\n  /MediaBox [0 0 10 10]\n>>',
    '<<\n  /Length 3\n>>\nstream\nq Q\nendstream',
    '<<\n  /Type /Catalog\n  /Pages 1 0 R\n>>',
  ];
  let text = '%PDF-1.7\n%\x80\x80\x80\x80\n\n';
  const starts = objects.map((body, i) => {
    const start = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n\r\n`).join('');
  const references = `xref\n0 5\n0000000000 65535 f\r\n${table}trailer\n<<\n  /Size 5\n  /Root 4 0 R\n  /ID [(a) (b)]\n>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + references, 'latin1');
}

test('a packed document holds every object, and its table says where', () => {
  const packed = Buffer.from(packPdf(buildPdf()));
  const text = packed.toString('latin1');
  assert.ok(text.startsWith('%PDF-1.7\n'));
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  assert.match(
    text.slice(start),
    /^\d+ 0 obj\n<< \/Type \/XRef \/Size 7 \/W \[1 4 2\] \/DecodeParms << \/Predictor 12 \/Columns 7 >> \/Root 4 0 R \/ID \[\(a\) \(b\)\]/,
  );
  const table = addRowAbove(inflate(packed, start), 7);
  const entry = (id: number): number[] => [
    table.readUInt8(id * 7),
    table.readUInt32BE(id * 7 + 1),
    table.readUInt16BE(id * 7 + 5),
  ];
  // Streams come first.
  assert.equal(entry(1)[0], 1);
  assert.ok(text.slice(entry(1)[1]).startsWith('1 0 obj\n<<'));
  const [kind, stream, index] = entry(4);
  assert.deepEqual([kind, index], [2, 2]);
  const objects = inflate(packed, entry(stream ?? 0)[1] ?? 0).toString('latin1');
  assert.match(objects, /^2 0 3 \d+ 4 \d+\n/);
  assert.match(objects, /\/Type \/Catalog \/Pages 2 0 R/);
  assert.match(objects, /\/Parent 2 0 R \/Contents 1 0 R/);
});

test('the same document is packed the same', () => {
  assert.deepEqual(packPdf(buildPdf()), packPdf(buildPdf()));
});

test('pages are counted', () => assert.equal(countPages(buildPdf()), 1));

/** Undoes what the PNG predictor “up” does. */
function addRowAbove(rows: Buffer, width: number): Buffer {
  const table = Buffer.alloc((rows.length / (width + 1)) * width);
  for (let at = 0; at < table.length; at++) {
    const row = Math.floor(at / width);
    assert.equal(rows[row * (width + 1)], 2);
    table[at] = (rows[row * (width + 1) + 1 + (at % width)] ?? 0) + (table[at - width] ?? 0);
  }
  return table;
}

function inflate(pdf: Buffer, at: number): Buffer {
  const start = pdf.indexOf('stream\n', at) + 'stream\n'.length;
  return inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream', start)));
}
